#!/usr/bin/env python3
"""An independent check of a dossier: python3 verify.py FILE [VKEY].

Written from docs/dossier.md, RFC 6962, RFC 8032, RFC 8785 and the C2SP formats, with Python's standard library and no
code of Focalpoint. It builds the tree, checks every checkpoint and cosignature, opens every act, hashes contents and
files, and counts the votes of plain ballots again. Prints one fault a line as JSON ({"fault": ..., ...}) and ends with
0 where there is none, 1 otherwise.
"""

import base64
import binascii
import hashlib
import json
import re
import sys
import zipfile

FAULTS = []


def fault(code, **about):
    FAULTS.append({"fault": code, **about})


def sha256(data):
    return hashlib.sha256(data).digest()


# --- Ed25519, RFC 8032 section 5.1 and appendix A, with the checks of 5.1.7 -------------------------------------------

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def recover_x(y, sign):
    if y >= P:
        return None
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if x2 == 0:
        return None if sign else 0
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P != 0:
        x = x * ROOT % P
    if (x * x - x2) % P != 0:
        return None
    return P - x if (x & 1) != sign else x


def decompress(data):
    if len(data) != 32:
        return None
    y = int.from_bytes(data, "little")
    sign = y >> 255
    y &= (1 << 255) - 1
    x = recover_x(y, sign)
    return None if x is None else (x, y, 1, x * y % P)


def add(a, b):
    e = (a[1] - a[0]) * (b[1] - b[0]) % P
    f = (a[1] + a[0]) * (b[1] + b[0]) % P
    g = 2 * a[3] * b[3] * D % P
    h = 2 * a[2] * b[2] % P
    i, j, k, m = f - e, h - g, h + g, f + e
    return (i * j % P, k * m % P, j * k % P, i * m % P)


def multiply(n, point):
    result = (0, 1, 1, 0)
    while n > 0:
        if n & 1:
            result = add(result, point)
        point = add(point, point)
        n >>= 1
    return result


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE_X = recover_x(BASE_Y, 0)
BASE = (BASE_X, BASE_Y, 1, BASE_X * BASE_Y % P)


def same_point(a, b):
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


def ed25519_verifies(public, message, signature):
    if len(public) != 32 or len(signature) != 64:
        return False
    key, r = decompress(public), decompress(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if key is None or r is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    return same_point(multiply(s, BASE), add(r, multiply(h, key)))


# --- Formats ----------------------------------------------------------------------------------------------------------


def canonical(value):
    """RFC 8785 for what a record holds: texts, booleans, null, whole numbers below 2^53."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(canonical(name) + ":" + canonical(value[name]) for name in names) + "}"
    if isinstance(value, list):
        return "[" + ",".join(canonical(one) for one in value) + "]"
    if isinstance(value, float):
        raise ValueError("not a whole number")
    return json.dumps(value, ensure_ascii=False)


def strict_base64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if base64.b64encode(data).decode() == text else None


def read_key(verifier_key):
    """A C2SP verifier key: name+keyid+base64(type || key)."""
    match = re.fullmatch(r"([^\s+]+)\+([0-9a-f]{8})\+(\S+)", verifier_key)
    data = strict_base64(match.group(3)) if match else None
    if not data or len(data) != 33:
        return None
    name, key_id = match.group(1), bytes.fromhex(match.group(2))
    if sha256(name.encode() + b"\n" + data)[:4] != key_id:
        return None
    return {"name": name, "id": key_id, "type": data[0], "public": data[1:]}


def signature_fits(line, text, key):
    """True, False for a signature of this key that does not fit, None for one of another."""
    match = re.fullmatch(r"— (\S+) (\S+)", line)
    data = strict_base64(match.group(2)) if match else None
    if not data or match.group(1) != key["name"] or data[:4] != key["id"]:
        return None
    if key["type"] == 1:
        return ed25519_verifies(key["public"], text.encode(), data[4:])
    if key["type"] != 4 or len(data) != 76:
        return False
    time = int.from_bytes(data[4:12], "big")
    signed = "cosignature/v1\ntime %d\n%s" % (time, text)
    return ed25519_verifies(key["public"], signed.encode(), data[12:])


class Tree:
    """RFC 6962: the roots of all beginnings, from the roots over complete subtrees."""

    def __init__(self):
        self.levels = [[]]

    def append(self, leaf):
        node, height = leaf, 0
        while True:
            if height == len(self.levels):
                self.levels.append([])
            level = self.levels[height]
            level.append(node)
            if len(level) % 2 == 1:
                return
            node = sha256(b"\x01" + level[-2] + level[-1])
            height += 1

    def root(self, size):
        root, start = None, 0
        parts = []
        for height in range(len(self.levels) - 1, -1, -1):
            if size & (1 << height):
                parts.append(self.levels[height][start >> height])
                start += 1 << height
        for part in reversed(parts):
            root = part if root is None else sha256(b"\x01" + part + root)
        return sha256(b"") if root is None else root


# --- The checks -------------------------------------------------------------------------------------------------------


def read_file(path):
    """The dossier, and the bytes of files that stand beside it in a zip, by their names."""
    beside = {}
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            if archive.testzip() is not None:
                fault("zip_damaged")
            data = archive.read("dossier.json")
            for name in archive.namelist():
                if name.startswith("files/"):
                    beside[name[len("files/") :]] = archive.read(name)
    else:
        with open(path, "rb") as file:
            data = file.read()
    return json.loads(data.decode("utf-8")), beside


def check_entries(dossier):
    tree, entries, before = Tree(), [], ""
    for index, text in enumerate(dossier["entries"]):
        tree.append(sha256(b"\x00" + text.encode()))
        entry = json.loads(text)
        if sorted(entry) != ["commitment", "format", "time"] or canonical(entry) != text:
            fault("entry_unreadable", index=index)
        if entry["time"] < before:
            fault("entry_time_backwards", index=index)
        before = entry["time"]
        entries.append(entry)
    if len(set(dossier["entries"])) != len(entries):
        fault("entry_repeated")
    return tree, entries


def check_checkpoints(dossier, keys, tree, entries):
    largest = 0
    witnesses = [read_key(one["verifierKey"]) for one in dossier.get("witnesses", [])]
    for place, checkpoint in enumerate(dossier["checkpoints"], 1):
        note = checkpoint["note"]
        text, _, signatures = note.rpartition("\n\n")
        text += "\n"
        fits = [signature_fits(line, text, key) for line in signatures.splitlines() for key in keys]
        if True not in fits or False in fits:
            fault("checkpoint_forged", place=place)
            continue
        lines = text.split("\n")
        size, root = int(lines[1]), strict_base64(lines[2])
        if lines[0] != dossier["origin"]:
            fault("checkpoint_of_another_record", place=place)
        if size <= largest:
            fault("checkpoint_not_growing", place=place)
        largest = max(largest, size)
        if size > len(entries):
            fault("checkpoint_ahead", place=place)
        elif tree.root(size) != root:
            fault("fork", place=place)
        elif entries[size - 1]["time"] > checkpoint["signedAt"]:
            fault("checkpoint_before_its_acts", place=place)
        for line in checkpoint.get("cosignatures", []):
            if not any(key and signature_fits(line, text, key) for key in witnesses):
                fault("cosignature_unfit", place=place)
    if largest < len(entries):
        fault("entries_unsigned", size=largest)


def opened_field(name, field):
    if "hash" in field:
        return field["hash"]
    salt = bytes.fromhex(field["salt"])
    return sha256(salt + canonical([name, field["value"]]).encode()).hex()


def check_openings(dossier, entries):
    acts = {}
    for one in dossier["openings"]:
        index, opening = one["index"], json.loads(one["opening"])
        if canonical(opening) != one["opening"] or index in acts or index >= len(entries):
            fault("opening_unreadable", index=index)
            continue
        hashes = {name: opened_field(name, field) for name, field in opening["fields"].items()}
        body = canonical({"fields": hashes, "format": "focalpoint.act/1"})
        commitment = sha256(bytes.fromhex(opening["salt"]) + body.encode()).hex()
        if commitment != entries[index]["commitment"]:
            fault("opening_changed", index=index)
        acts[index] = {
            name: field["value"] for name, field in opening["fields"].items() if "value" in field
        }
    if dossier["scope"]["kind"] == "record" and len(acts) != len(entries):
        fault("opening_missing")
    return [acts[index] for index in sorted(acts)]


def check_contents(dossier, beside):
    for digest, text in dossier["contents"].items():
        if sha256(text.encode()).hex() != digest:
            fault("content_changed", hash=digest)
    for one in dossier["files"]:
        data = base64.b64decode(one["base64"]) if "base64" in one else beside.get(one["sha256"])
        if data is None:
            continue
        if sha256(data).hex() != one["sha256"] or len(data) != one["size"]:
            fault("file_changed", hash=one["sha256"])


def count_ballots(acts):
    """Counts in heads where nobody speaks for another and nobody is recused: how many ballots that were."""
    opened, votes, left, counted = {}, {}, set(), 0
    for act in acts:
        said = {name[8:]: value for name, value in act.items() if name.startswith("content.")}
        name, ballot = act.get("act"), said.get("ballot")
        if name == "ballot.open":
            opened[act["thing"]["id"]] = said
        elif name == "recusal.declare":
            left.add(said.get("motion"))
        elif name == "vote.cast" and not said.get("provisional"):
            votes.setdefault(ballot, []).append(said)
        elif name == "vote.cast":
            left.add(ballot)
        elif name == "ballot.close" and ballot in opened:
            frozen = opened[ballot]
            proxies = ((frozen.get("terms") or {}).get("proxies") or {}).get("given")
            if ballot in left or frozen.get("motion") in left or proxies:
                continue
            standing = {}
            for vote in votes.get(ballot, []):
                before = standing.get(vote["ministry"])
                if before and before["capacity"] == "principal" and vote["capacity"] == "deputy":
                    continue
                standing[vote["ministry"]] = vote
            choices = [vote["choice"] for vote in standing.values()]
            for choice in ("yes", "no", "abstain"):
                if said["counts"][choice] != choices.count(choice):
                    fault("recount_other_numbers", ballot=ballot, choice=choice)
            counted += 1
    return counted


def main(path, given):
    dossier, beside = read_file(path)
    unsealed = {name: value for name, value in dossier.items() if name != "digest"}
    if sha256(canonical(unsealed).encode()).hex() != dossier["digest"]:
        fault("file_altered")
    tree, entries = check_entries(dossier)
    acts = check_openings(dossier, entries)
    rotations = [act for act in acts if act.get("act") == "record.rotate_key"]
    names = [given or dossier["verifierKey"]]
    for act in rotations:
        names += [act["content.old_key"], act["content.new_key"]]
    keys = [read_key(name) for name in dict.fromkeys(names)]
    if None in keys:
        fault("key_unreadable")
    check_checkpoints(dossier, [key for key in keys if key], tree, entries)
    check_contents(dossier, beside)
    ballots = count_ballots(acts)
    for one in FAULTS:
        print(json.dumps(one))
    print(json.dumps({"entries": len(entries), "opened": len(acts), "ballots": ballots}))
    return 1 if FAULTS else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None))
    except (KeyError, ValueError, TypeError, IndexError, AttributeError) as error:
        # what is not put together as a dossier is ends here: a fault, and not a crash
        print(json.dumps({"fault": "misshapen", "reason": repr(error)}))
        sys.exit(1)
