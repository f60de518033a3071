#!/usr/bin/env python3
"""Checks exports and proofs of a JamsostekLedger without any of its programs and without its database.

    verify.py PATH...

Each PATH is an export (`audit export --format jsonl`), the proof of one fact (`audit prove`), a checkpoint, a public
key (.pub), or a folder of checkpoints and keys. It needs Python 3 and the program openssl. What it does is written in
docs/proof.md, from which another one can be written.

A key that is given as a file or in a folder is trusted, and then no other: compare its fingerprint with one that you
have from elsewhere. Where none is given, the keys that the export itself holds are used, and that is said.

Exit status: 0 all is as it was recorded; 4 it is not, and the first bad place is named; 2 wrong usage.
"""

import base64
import datetime
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
GENESIS = "0" * 64


class Bad(Exception):
    """The first place that is not as it was recorded."""


def once(members):
    """An object whose members are named once: of two of one name it is anybody's guess which one counts."""
    named = dict(members)
    if len(named) != len(members):
        raise Bad("unreadable: a member is named twice")
    return named


def parse(line):
    return json.loads(line, object_pairs_hook=once)


def number(value):
    return value.to_bytes(8, "big", signed=True)


def text(value):
    if value is None:
        return number(-1)
    data = value.encode()
    return number(len(data)) + data


def canonical(value):
    """RFC 8785, of objects, lists, texts, whole numbers, true, false and null."""
    if isinstance(value, dict):
        members = sorted(value.items(), key=lambda member: member[0].encode("utf-16-be"))
        return "{" + ",".join(canonical(name) + ":" + canonical(of) for name, of in members) + "}"
    if isinstance(value, list):
        return "[" + ",".join(canonical(of) for of in value) + "]"
    if isinstance(value, float) or isinstance(value, int) and abs(value) > 2**53:
        raise Bad(f"{value} has no exact canonical form")
    return json.dumps(value, ensure_ascii=False)


def closed(value):
    data = canonical(value).encode()
    return data + number(len(data))


def ticks(iso):
    """Units of 100 ns since 1970; instants are kept to the microsecond."""
    match = re.fullmatch(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,7}))?Z", iso or "")
    if not match:
        raise Bad(f"{iso} is no instant")
    whole = datetime.datetime.fromisoformat(match[1] + "+00:00") - EPOCH
    return (whole.days * 86400 + whole.seconds) * 10_000_000 + int((match[2] or "").ljust(7, "0"))


def leaf_of(region, fact):
    return hashlib.sha256(
        b"\0" + text(region) + number(fact["seq"]) + number(fact["sequence"]) + text(fact["id"])
        + text(fact["stream"]) + number(fact["version"]) + text(fact["type"]) + text(fact["dotNetType"])
        + number(ticks(fact["recordedAt"])) + text(fact["correlation"]) + text(fact["causation"])
        + closed(fact["headers"]) + closed(fact["data"])).digest()


def node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


class Tree:
    """A Merkle tree as in RFC 6962, taken leaf by leaf: one hash a level is held."""

    def __init__(self):
        self.subtrees = []

    def add(self, leaf):
        count = 1
        while self.subtrees and self.subtrees[-1][0] == count:
            leaf = node(self.subtrees.pop()[1], leaf)
            count *= 2
        self.subtrees.append((count, leaf))

    def root(self):
        root = None
        for _, subtree in reversed(self.subtrees):
            root = subtree if root is None else node(subtree, root)
        return hashlib.sha256(b"").digest() if root is None else root


def hash_of(region, block):
    return hashlib.sha256(
        text(region) + number(block["height"]) + number(block["firstSeq"]) + number(block["lastSeq"])
        + number(ticks(block["recordedAt"])) + bytes.fromhex(block["root"])
        + bytes.fromhex(block["previous"])).hexdigest()


def openssl(arguments, files):
    """Runs openssl on files that are there only as long; nothing of them is left behind."""
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            with open(os.path.join(folder, name), "wb") as file:
                file.write(content)
        return subprocess.run(["openssl", *arguments], cwd=folder, capture_output=True, check=False)


class Keys:
    def __init__(self):
        self.trusted = {}
        self.exported = {}

    @staticmethod
    def id_of(pem):
        der = openssl(["pkey", "-pubin", "-in", "key", "-outform", "DER"], {"key": pem.encode()})
        if der.returncode != 0:
            raise Bad("a public key cannot be read")
        return hashlib.sha256(der.stdout).hexdigest()[:16]

    def trust(self, pem):
        self.trusted[self.id_of(pem)] = pem

    def taken(self, keys):
        for key in keys:
            self.exported[self.id_of(key["pem"])] = key["pem"]

    def attest(self, checkpoint, where):
        known = self.trusted or self.exported
        pem = known.get(checkpoint.get("keyId"))
        if pem is None:
            raise Bad(f"checkpoint-invalid: {where} was signed with {checkpoint.get('keyId')}, "
                      f"not with {', '.join(known) or 'any key at hand'}")
        attested = canonical({name: of for name, of in checkpoint.items() if name != "signature"}).encode()
        ran = openssl(["dgst", "-sha256", "-verify", "key", "-signature", "signature", "attested"], {
            "key": pem.encode(), "signature": base64.b64decode(checkpoint["signature"]), "attested": attested})
        if ran.returncode != 0:
            raise Bad(f"checkpoint-invalid: the signature of {where} is not that of its content")


class Checkpoints:
    """Checkpoints by region and height; what stands outside the export binds it as much as what stands in it."""

    def __init__(self, keys):
        self.keys = keys
        self.by_height = {}

    def add(self, checkpoint, where):
        try:
            place = (checkpoint["region"], checkpoint["height"])
            if os.path.basename(where) != f"{place[0]}-{place[1]:09d}.json":
                raise Bad(f"checkpoint-invalid: {where} says that it is of block {place[1]} of {place[0]}")
        except (TypeError, KeyError, ValueError):
            raise Bad(f"checkpoint-invalid: {where} cannot be read") from None
        found = self.by_height.setdefault(place, [])
        if all(checkpoint != other for _, other in found):
            found.append((where, checkpoint))

    def hold(self, region, block, lines, earlier_to):
        """
        Holds a block against all checkpoints of its height; how many there were, and how many were of before. Without
        the journal's lines up to there it is one block alone, and of the others nothing is said.
        """
        of_before = 0
        found = self.by_height.get((region, block["height"]), [])
        for where, checkpoint in found:
            self.keys.attest(checkpoint, where)
            before = checkpoint.get("after")
            if lines is not None and before is not None and (region, before) not in self.by_height:
                raise Bad(f"checkpoint-missing: {where} names one of block {before} before it, which is not there")
            same = checkpoint["blockHash"] == block["hash"]
            if not same and block["height"] <= earlier_to:
                # Signed of the chain that stood before hashes of files were withheld: see docs/proof.md, 8.
                of_before += 1
            elif not same or checkpoint["facts"] != block["lastSeq"] \
                    or ticks(checkpoint["recordedAt"]) != ticks(block["recordedAt"]):
                raise Bad(f"checkpoint-differs: block {block['height']} of {region}, which ends with fact "
                          f"{block['lastSeq']}, is not the one that {where} signed")
            elif lines is not None and checkpoint["journalLines"] != lines:
                raise Bad(f"checkpoint-differs: up to fact {block['lastSeq']} there are {lines} journal lines; "
                          f"{where} signed {checkpoint['journalLines']}")
        return len(found) - of_before, of_before

    def beyond(self, region, height):
        for (of, at), found in sorted(self.by_height.items()):
            if of == region and at > height:
                for where, checkpoint in found:
                    self.keys.attest(checkpoint, where)
                    raise Bad(f"tail-missing: {where} signed block {at} of {region} with {checkpoint['facts']} facts; "
                              f"the export ends with block {height}")


class Chain:
    """The blocks of a region, one after the other."""

    def __init__(self, region):
        self.region = region
        self.height, self.last, self.hash, self.recorded = 0, 0, GENESIS, None

    def follow(self, block):
        at = f"block {block['height']}"
        if block["height"] != self.height + 1:
            raise Bad(f"chain-broken: after block {self.height} comes {at}")
        if block["firstSeq"] != self.last + 1 or block["lastSeq"] < block["firstSeq"]:
            raise Bad(f"chain-broken: {at} holds facts {block['firstSeq']} to {block['lastSeq']}, "
                      f"the one before ended with fact {self.last}")
        if block["previous"] != self.hash:
            raise Bad(f"chain-broken: {at}, from fact {block['firstSeq']} on, does not hold the hash of the one before")
        if self.recorded is not None and ticks(block["recordedAt"]) <= self.recorded:
            raise Bad(f"chain-broken: {at} was not recorded after the one before")
        if hash_of(self.region, block) != block["hash"]:
            raise Bad(f"block-hash-differs: {at}, facts {block['firstSeq']} to {block['lastSeq']}")
        self.height, self.last, self.hash = block["height"], block["lastSeq"], block["hash"]
        self.recorded = ticks(block["recordedAt"])


class Export:
    """One export, read line by line."""

    def __init__(self, path, keys, checkpoints):
        self.path, self.keys, self.checkpoints = path, keys, checkpoints
        self.region, self.chain, self.tree = None, None, Tree()
        self.seq, self.lines, self.earlier_to = 0, 0, 0
        self.open_facts, self.first_open = 0, None
        self.signed, self.of_before, self.signed_to = 0, 0, 0
        self.ended = False

    def read(self):
        with open(self.path, encoding="utf-8", newline="\n") as file:
            for count, line in enumerate(file, 1):
                try:
                    said = parse(line)
                    if self.ended:
                        raise Bad("something stands behind the end")
                    getattr(self, "on_" + said["what"])(said)
                except Bad:
                    raise
                except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as fault:
                    raise Bad(f"unreadable: line {count} of {self.path} ({type(fault).__name__}: {fault}), "
                              f"behind fact {self.seq}") from None
        if not self.ended:
            raise Bad(f"tail-missing: {self.path} ends behind fact {self.seq} without its last line")

    def on_ledger(self, said):
        if said["format"] != 1:
            raise Bad(f"format {said['format']} is not known here")
        self.region, self.chain = said["region"], Chain(said["region"])
        self.keys.taken(said["keys"])

    def on_checkpoint(self, said):
        self.checkpoints.add(said["document"], said["file"])

    def on_resealed(self, said):
        self.earlier_to = said["height"]

    def on_fact(self, said):
        if said["seq"] != self.seq + 1:
            raise Bad(f"fact-missing: after fact {self.seq} comes fact {said['seq']}" if said["seq"] > self.seq
                      else f"fact-extra: fact {said['seq']} comes after fact {self.seq}")
        self.seq = said["seq"]
        if "id" not in said:
            raise Bad(f"fact-missing: of fact {self.seq} nothing is left but its number")
        leaf = leaf_of(self.region, said)
        if said.get("leaf", leaf.hex()) != leaf.hex():
            raise Bad(f"fact-changed: fact {self.seq} of {said['stream']} is not what its leaf says")
        if self.open_facts == 0:
            self.first_open = ticks(said["recordedAt"])
        elif ticks(said["recordedAt"]) != self.first_open:
            raise Bad(f"fact-changed: fact {self.seq} of {said['stream']} has another instant than its block")
        self.tree.add(leaf)
        self.open_facts += 1
        for line in said["lines"]:
            if line["amount"] <= 0 or line["debit"] == line["credit"]:
                raise Bad(f"journal-changed: fact {self.seq} of {said['stream']} moves nothing")
        self.lines += len(said["lines"])

    def on_block(self, said):
        if said["lastSeq"] != self.seq:
            raise Bad(f"fact-missing: block {said['height']} ends with fact {said['lastSeq']}, "
                      f"the export has come to fact {self.seq}")
        if self.open_facts != said["lastSeq"] - said["firstSeq"] + 1:
            raise Bad(f"chain-broken: block {said['height']} holds {said['lastSeq'] - said['firstSeq'] + 1} facts, "
                      f"{self.open_facts} stand before it")
        if self.tree.root().hex() != said["root"]:
            raise Bad(f"block-root-differs: facts {said['firstSeq']} to {said['lastSeq']} are not "
                      f"those that block {said['height']} seals")
        if ticks(said["recordedAt"]) != self.first_open:
            raise Bad(f"fact-changed: block {said['height']} has another instant than its facts, from fact "
                      f"{said['firstSeq']} on")
        self.chain.follow(said)
        self.tree, self.open_facts = Tree(), 0
        signed, of_before = self.checkpoints.hold(self.region, said, self.lines, self.earlier_to)
        self.signed, self.of_before = self.signed + signed, self.of_before + of_before
        if signed:
            self.signed_to = said["height"]

    def on_end(self, said):
        self.ended = True
        if self.open_facts:
            raise Bad(f"fact-unsealed: from fact {self.seq - self.open_facts + 1} on no block holds the facts")
        if (said["facts"], said["blocks"], said["lines"]) != (self.seq, self.chain.height, self.lines):
            raise Bad(f"tail-missing: the export says that it holds {said['facts']} facts in {said['blocks']} blocks "
                      f"and {said['lines']} lines; it holds {self.seq}, {self.chain.height} and {self.lines}")

    def check(self):
        self.checkpoints.beyond(self.region, self.chain.height)
        if self.signed_to < self.chain.height:
            raise Bad(f"checkpoint-missing: no checkpoint signs the last block, {self.chain.height}; "
                      f"facts behind block {self.signed_to} could have been cut off or made again")
        print(f"{self.path}: {self.region}, {self.seq} facts, {self.chain.height} blocks, {self.lines} journal lines, "
              f"{self.signed} checkpoints: as recorded. The last block is {self.chain.hash}.")
        if self.of_before:
            print(f"NOT CHECKED: {self.of_before} checkpoints are of the chain before hashes of files were withheld; "
                  "only the office that has the vault's key can compare them (docs/proof.md, 8).")


def check_inclusion(path, said, keys, checkpoints):
    """The proof of one fact."""
    try:
        fact, region = said["fact"], said["region"]
        keys.taken(said["keys"])
        leaf = leaf_of(region, fact)
        for step in said["path"]:
            beside = bytes.fromhex(step["hash"])
            leaf = node(beside, leaf) if step["side"] == "left" else node(leaf, beside)
        first = said["blocks"][0]
        if not first["firstSeq"] <= fact["seq"] <= first["lastSeq"] \
                or ticks(first["recordedAt"]) != ticks(fact["recordedAt"]):
            raise Bad(f"fact-changed: fact {fact['seq']} is not one of block {first['height']}")
        if leaf.hex() != first["root"]:
            raise Bad(f"fact-changed: fact {fact['seq']} of {fact['stream']} is not one that block "
                      f"{first['height']} seals")
        chain = Chain(region)
        chain.height, chain.last, chain.hash = first["height"] - 1, first["firstSeq"] - 1, first["previous"]
        for block in said["blocks"]:
            chain.follow(block)
        if said["checkpoint"] is None:
            raise Bad(f"checkpoint-missing: nobody signed block {chain.height} or one behind it")
        checkpoints.add(said["checkpoint"], said["file"])
        if checkpoints.hold(region, said["blocks"][-1], None, 0)[0] == 0:
            raise Bad(f"checkpoint-missing: the checkpoint is not of block {chain.height}")
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError) as fault:
        raise Bad(f"unreadable: {path} ({type(fault).__name__}: {fault})") from None
    print(f"{path}: {region}, fact {fact['seq']} of {fact['stream']} ({fact['type']}) stood in the ledger at "
          f"{fact['recordedAt']}.")


def files_of(paths):
    for path in paths:
        if os.path.isdir(path):
            for folder, _, names in os.walk(path):
                for name in sorted(names):
                    if re.fullmatch(r".*(\.pub|-\d{9}\.json)", name) and "before-restore-" not in folder:
                        yield os.path.join(folder, name)
        else:
            yield path


def main(paths):
    if not paths or any(path in ("-h", "--help") for path in paths):
        print(__doc__, file=sys.stderr)
        return 2
    keys = Keys()
    checkpoints = Checkpoints(keys)
    exports, proofs = [], []
    for path in files_of(paths):
        if not os.path.exists(path):
            print(f"{path} is not there.", file=sys.stderr)
            return 2
        if path.endswith(".pub"):
            with open(path, encoding="ascii") as file:
                keys.trust(file.read())
            continue
        try:
            with open(path, encoding="utf-8") as file:
                head = file.readline()
                if parse(head or "null").get("what") == "ledger":
                    exports.append(Export(path, keys, checkpoints))
                    continue
        except (ValueError, AttributeError):
            pass
        try:
            with open(path, encoding="utf-8") as file:
                said = parse(file.read())
        except ValueError:
            raise Bad(f"unreadable: {path} is neither an export, a proof nor a checkpoint") from None
        if isinstance(said, dict) and said.get("what") == "inclusion":
            proofs.append((path, said))
        else:
            checkpoints.add(said, path)
    if not exports and not proofs:
        print("No export and no proof was given: nothing was checked.", file=sys.stderr)
        return 2
    for export in exports:
        export.read()
        export.check()
    for path, said in proofs:
        check_inclusion(path, said, keys, checkpoints)
    for key in keys.trusted or keys.exported:
        print(f"Signed with the key {key}." if keys.trusted else
              f"NOT CHECKED: the key {key} is the one that came with the export. Compare it with one from elsewhere.")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except Bad as place:
        print(f"DIFFERS: {place}")
        sys.exit(4)
    except FileNotFoundError as gone:
        print(f"{gone.filename} was not found.", file=sys.stderr)
        sys.exit(2)
