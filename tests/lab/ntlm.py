#!/usr/bin/python3 -I
"""NTLM for the lab's Dovecot, which leaves that to a helper with the protocol of Samba's ntlm_auth.

Dovecot starts it beside the file of users and speaks in lines: "YR base64" begins, "KK base64"
goes on; the answers are "TT base64", "AF user" or "NA reason". The messages are those of
MS-NLMP; NTLM, NTLM with session security and NTLMv2 are taken, LM is not. The lab has nothing of
Windows: this is the other end of the wire and no more.
"""
import base64
import collections
import ctypes
import ctypes.util
import hashlib
import hmac
import os
import pathlib
import struct
import sys

SIGNATURE = b"NTLMSSP\0"
UNICODE, TARGET, NTLM, SESSION_SECURITY = 0x1, 0x4, 0x200, 0x80000
TARGET_IS_SERVER, TARGET_INFO = 0x20000, 0x800000
# MD4 and DES, which Python's own modules have no more.
crypto = ctypes.CDLL(ctypes.util.find_library("crypto"))


def md4(data):
    out = ctypes.create_string_buffer(16)
    crypto.MD4(data, ctypes.c_size_t(len(data)), out)
    return out.raw


def des(seven, block):
    bits = int.from_bytes(seven, "big")
    key = bytes((bits >> (49 - 7 * i) & 0x7F) << 1 for i in range(8))
    schedule, out = ctypes.create_string_buffer(128), ctypes.create_string_buffer(8)
    crypto.DES_set_key_unchecked(key, schedule)
    crypto.DES_ecb_encrypt(block, out, schedule, 1)
    return out.raw


def md5(key, data):
    return hmac.digest(key, data, "md5")


def users():
    for line in (pathlib.Path(__file__).parent / "users").read_text("utf-8").splitlines():
        user, password, *_ = line.split(":")
        yield user, password.removeprefix("{PLAIN}")


def challenge(nonce):
    name = "LAB".encode("utf-16-le")
    info = struct.pack("<HH", 2, len(name)) + name + bytes(4)
    flags = UNICODE | TARGET | NTLM | TARGET_IS_SERVER | TARGET_INFO
    head = struct.pack("<8sIHHII8s8xHHI", SIGNATURE, 2, len(name), len(name), 48, flags, nonce,
                       len(info), len(info), 48 + len(name))
    return head + name + info


def field(message, at):
    length, _, offset = struct.unpack_from("<HHI", message, at)
    return message[offset:offset + length]


def expected(message, nonce, password):
    """The NT response that the right password gives, in the version that was chosen."""
    lm, nt, domain, user = (field(message, at) for at in (12, 20, 28, 36))
    flags = struct.unpack_from("<I", message, 60)[0] if len(message) >= 64 else 0
    key = md4(password.encode("utf-16-le"))
    if len(nt) > 24:
        name = user.decode("utf-16-le").upper().encode("utf-16-le")
        blob = nt[16:]
        return md5(md5(key, name + domain), nonce + blob) + blob
    if flags & SESSION_SECURITY:
        nonce = hashlib.md5(nonce + lm[:8]).digest()[:8]
    padded = key + bytes(5)
    return b"".join(des(padded[i:i + 7], nonce) for i in (0, 7, 14))


def authenticate(message, nonces):
    if message[:12] != SIGNATURE + struct.pack("<I", 3):
        return "BH not an authenticate message"
    flags = struct.unpack_from("<I", message, 60)[0] if len(message) >= 64 else UNICODE
    name, domain = (field(message, at).decode("utf-16-le" if flags & UNICODE else "latin-1")
                    for at in (36, 28))
    name = (name if "@" in name or not domain else f"{name}@{domain}").lower()
    for user, password in users():
        if user == name and any(hmac.compare_digest(field(message, 20),
                                                    expected(message, nonce, password))
                                for nonce in nonces):
            return f"AF {user}"
    return "NA NT_STATUS_LOGON_FAILURE"


def main():
    # Dovecot has one helper for all logins and does not say which of them goes on.
    nonces = collections.deque(maxlen=64)
    for line in sys.stdin:
        word, _, coded = line.strip().partition(" ")
        try:
            message = base64.b64decode(coded)
            if word == "YR":
                nonces.append(os.urandom(8))
                answer = "TT " + base64.b64encode(challenge(nonces[-1])).decode()
            else:
                answer = authenticate(message, nonces)
        except (struct.error, ValueError, IndexError):
            answer = "NA NT_STATUS_INVALID_PARAMETER"
        print(answer, flush=True)


if __name__ == "__main__":
    main()
