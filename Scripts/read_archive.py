#!/usr/bin/env python3
"""Reads an archive without provenance: read_archive.py DIR [N [PATH]] lists the versions, lists the
documents of version N as sha256sum does, or writes one. Every SHA-256 on the way is checked."""
import hashlib, json, os, pathlib, struct, sys, zlib

MAGIC = bytes.fromhex("1f8b08040000000000ff3800") + b"PV\x34\x00"  # gzip with one extra field
log, table, versions, parent = bytearray(), {}, [], None  # table: SHA-256 -> (extents, base)

def sha256(data):
    return hashlib.sha256(data).hexdigest()

def need(fits, what):
    fits or sys.exit(f"read_archive.py: {what}")

def extents(text, base):  # "delta:length ..." as (start, end) in the log
    for delta, length in (map(int, item.split(":")) for item in text.split()):
        yield base + delta, (base := base + delta + length)

def content(digest, text, base):
    found = b"".join(log[start:end] for start, end in extents(text, base))
    need(sha256(found) == digest, f"{digest} is damaged")
    return found

need(2 <= len(sys.argv) <= 4, __doc__)
wanted = int(sys.argv[2]) if len(sys.argv) > 2 else None
for number, file in enumerate(sorted(pathlib.Path(sys.argv[1]).glob("v*.gz"))[:wanted], 1):
    data, at, part = file.read_bytes(), 0, dict.fromkeys(b"HDOVT", b"")
    while at < len(data):  # each member: a fixed header of 68 bytes, deflated data, 8 bytes
        need(data[at : at + 16] == MAGIC and len(data) - at > 77, f"{file}: damage at byte {at}")
        kind, size, length, digest = struct.unpack_from("<B3xII8x32s", data, at + 16)
        payload = zlib.decompressobj(-15).decompress(data[at + 68 : at + size - 8], length + 1)
        need(size > 77 and sha256(payload) == digest.hex(), f"{file}: damage at byte {at}")
        before, part[kind], at = at, part[kind] + payload, at + size
    need(part[ord("T")][16:].hex() == sha256(data[:before]), f"{file} is not whole")
    head, record = json.loads(part[ord("H")]), json.loads(part[ord("V")])
    need(head["major"] == 1, f"{file} has format {head['major']}, this program reads 1")
    need((head["n"], head["parent"]) == (number, parent), f"{file} is out of place")
    log += part[ord("D")]
    base, parent = record["log"][0], sha256(part[ord("V")])
    manifest = content(record["manifest"]["sha256"], record["manifest"]["ext"], base)
    lines = iter(part[ord("O")].decode().split("\n"))
    for digest in (line[:64].decode() for line in manifest.split(b"\n")[:-1]):
        if digest not in table:  # the first version that has a content says where it lies
            table[digest] = (next(lines), base)
            base = [base, *(end for _, end in extents(*table[digest]))][-1]
    versions.append(f"{number} {parent} {record['docs']} documents {record['time'] or ''}".strip())
need(wanted is None or len(versions) == wanted > 0, f"there are {len(versions)} versions")
if len(sys.argv) < 4:
    sys.stdout.buffer.write(manifest if wanted else "".join(v + "\n" for v in versions).encode())
else:
    path = os.fsencode(sys.argv[3]).replace(b"%", b"%25")
    path = path.replace(b"\r", b"%0D").replace(b"\n", b"%0A")
    found = [line[:64].decode() for line in manifest.split(b"\n") if line[66:] == path != b""]
    need(found, f"version {wanted} has no document {sys.argv[3]}")
    sys.stdout.buffer.write(content(found[0], *table[found[0]]))
