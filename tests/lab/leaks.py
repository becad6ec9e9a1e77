"""What must not stand in anything that the program prints or writes, whatever it was told.

A secret itself in every form in which it could slip through; answers from which it could be guessed
without asking the server; and all that the clients said while they logged in, as Dovecot's log has
it.
"""
import base64
import hashlib
import hmac
import json
import re
import unicodedata

SHORTEST = 6
RUN = re.compile(rb"[A-Za-z0-9+/_-]{8,}")
CLIENT_SAID = re.compile(rb"client in: (?:CONT\t\d+\t|AUTH\t.*\tresp=)([A-Za-z0-9+/=]{8,})")
SERVER_SAID = re.compile(rb"client passdb out: (?:CONT\t\d+\t|OK\t.*\tresp=)([A-Za-z0-9+/=]{8,})")
# The parts of a message that prove the password: SCRAM, DIGEST-MD5; the client's; the server's.
CLIENT_PROOF = re.compile(rb"(?:^|,) ?(?:p=|response=)\"?([^\",]+)")
SERVER_PROOF = re.compile(rb"^(?:v=|rspauth=)([^,]+)")


def disguises(secret):
    """The forms in which bytes could leak: as they are, hex, base64 at each alignment."""
    yield secret
    yield secret.hex().encode()
    for shift in range(3):
        coded = base64.b64encode(b"\0" * shift + secret)
        # The ends also depend on what stands beside the secret.
        yield coded[(shift * 8 + 5) // 6:len(coded) - 4]


def scram_answers(challenges, user, password):
    """What the client proves and the server signs, for a challenge whose first part was sent by a
    client without channel binding. The client's nonce is the beginning of the server's: each
    beginning is tried at the lengths that libraries choose."""
    password = unicodedata.normalize("NFKC", password.decode()).encode()
    for challenge in challenges:
        found = re.fullmatch(rb"r=([^,]+),s=([^,]+),i=(\d{1,5})", challenge)
        if not found:
            continue
        nonce, salt, rounds = found[1], base64.b64decode(found[2]), int(found[3])
        for name in ("sha1", "sha256"):
            salted = hashlib.pbkdf2_hmac(name, password, salt, rounds)
            keys = [hmac.digest(salted, word, name) for word in (b"Client Key", b"Server Key")]
            stored = hashlib.new(name, keys[0]).digest()
            for length in (16, 18, 24, 32):
                text = (b"n=" + user + b",r=" + nonce[:length] + b"," + challenge +
                        b",c=biws,r=" + nonce)
                client = hmac.digest(stored, text, name)
                yield bytes(a ^ b for a, b in zip(keys[0], client))
                yield hmac.digest(keys[1], text, name)


def answers(text, user, password):
    """What is answered to the challenges that were seen: to be guessed from offline."""
    challenges = [c.encode() for c in re.findall(r"<[^<>\s\"]+@[^<>\s\"]+>", text)]
    for coded in re.findall(r"(?:\+|334) ([A-Za-z0-9+/]+=*)\"", text):
        try:
            challenges.append(base64.b64decode(coded, validate=True))
        except ValueError:
            continue
    for challenge in challenges:
        yield hashlib.md5(challenge + password).hexdigest().encode()
        digest = hmac.new(password, challenge, "md5").hexdigest().encode()
        yield from disguises(digest)
        yield base64.b64encode(user + b" " + digest)
    for proof in scram_answers(challenges, user, password):
        yield base64.b64encode(proof)
        yield from disguises(base64.b64encode(proof))


def find(output, user, password):
    """The form in which the secret or something of it stands in output, or None."""
    user, secret = user.encode(), password.encode()
    forms = [*disguises(secret), *answers(output.decode("utf-8", "replace"), user, secret),
             json.dumps(password)[1:-1].encode(),
             base64.b64encode(b"\0" + user + b"\0" + secret)]
    return next((form for form in forms if len(form) >= SHORTEST and form in output), None)


def said(logs):
    """From Dovecot's logs: what the clients said in their logins, and what of the servers' last
    words proves the password too."""
    found = set()
    for log in logs:
        for pattern, proof, whole in ((CLIENT_SAID, CLIENT_PROOF, True),
                                      (SERVER_SAID, SERVER_PROOF, False)):
            for coded in pattern.findall(log):
                proofs = proof.findall(base64.b64decode(coded + b"=="))
                found.update(p for p in proofs if len(p) >= 8)
                if whole or proofs:
                    found.add(coded)
    return {one.rstrip(b"=") for one in found}


def repeated(output, messages):
    """Which of these messages stand in output: alone, or in base64 between other things."""
    return messages.intersection(RUN.findall(output))
