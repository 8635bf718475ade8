#!/usr/bin/env python3
"""Reads a provenance archive with nothing but Python's standard library: the way out, should
provenance be gone. Usage: read_archive.py ARCHIVE VERSION [PATH]: lists the documents of a version
(as `sha256sum -c` reads them), or writes one of them to standard output. Checks every digest."""
import hashlib, json, pathlib, struct, sys, urllib.parse, zlib

def members(data):  # each is a gzip member whose extra field holds kind, sizes, position and digest
    at = 0
    while at < len(data):
        assert data[at:at + 16] == b"\x1f\x8b\x08\x04\0\0\0\0\0\xff8\0PV4\0", f"no member at {at}"
        kind, _, size, _, position, digest = struct.unpack_from("<B3sIIQ32s", data, at + 16)
        payload = zlib.decompress(data[at + 68:at + size - 8], -15)
        assert hashlib.sha256(payload).digest() == digest, f"damaged member at {at}"
        yield chr(kind), payload
        at += size

def extents(text, end):  # "delta:length ...", each delta counted from the end of the extent before
    found = []
    for item in text.split():
        delta, length = map(int, item.split(":"))
        found.append((end + delta, length))
        end += delta + length
    return found, end

def join(found, digest):
    text = b"".join(bytes(log[start:start + length]) for start, length in found)
    assert hashlib.sha256(text).hexdigest() == digest, f"damaged text {digest}"
    return text

folder, version = pathlib.Path(sys.argv[1]), int(sys.argv[2])
log, places, parent = bytearray(), {}, None
for number in range(1, version + 1):
    parts = list(members((folder / f"v{number:06}.gz").read_bytes()))
    log += b"".join(payload for kind, payload in parts if kind == "D")
    raw = next(payload for kind, payload in parts if kind == "V")
    record = json.loads(raw)
    assert record["parent"] == parent and record["log"][1] == len(log), "broken chain"
    parent, end = hashlib.sha256(raw).hexdigest(), record["log"][0]
    manifest = join(extents(record["manifest"]["ext"], end)[0], record["manifest"]["sha256"])
    lines = iter(b"".join(payload for kind, payload in parts if kind == "O").decode().split("\n"))
    for digest, name in (line.split("  ", 1) for line in manifest.decode().split("\n")[:-1]):
        if digest not in places:
            places[digest], end = extents(next(lines), end)
        if number == version and urllib.parse.unquote(name) in sys.argv[3:]:
            sys.stdout.buffer.write(join(places[digest], digest))
if len(sys.argv) < 4:
    sys.stdout.buffer.write(manifest)
