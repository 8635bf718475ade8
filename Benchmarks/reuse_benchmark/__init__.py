"""What `Benchmarks/reuse` is made of."""
