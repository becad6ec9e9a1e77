#!/usr/bin/python3
"""The lab's token server: tells Dovecot whose an access token is, and whether it is still good.

Usage: tokens.py SERVERS.json. Prints "ready" when it listens, and ends with SIGTERM.
It speaks token introspection (RFC 7662) on loopback; SERVERS.json holds the tokens.
"""
import http.server
import json
import sys
import time
import urllib.parse

REQUEST_LIMIT = 65536


def introspect(tokens, token):
    known = tokens.get(token)
    if known is None or known["exp"] <= time.time():
        return {"active": False}
    return {"active": True, "token_type": "Bearer", "scope": "mail", **known}


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    tokens = {}

    def do_POST(self):
        length = int(self.headers.get("Content-Length", 0))
        if self.path != "/introspect" or length > REQUEST_LIMIT:
            self.send_error(404)
            return
        form = urllib.parse.parse_qs(self.rfile.read(length).decode("ascii", "replace"))
        answer = json.dumps(introspect(self.tokens, form.get("token", [""])[0])).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, format, *args):
        print(self.log_date_time_string(), format % args, file=sys.stderr, flush=True)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        lab = json.load(file)
    Handler.tokens = lab["tokens"]
    server = http.server.ThreadingHTTPServer(("127.0.0.1", lab["tokens_port"]), Handler)
    print("ready", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
