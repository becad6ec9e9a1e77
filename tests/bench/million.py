"""A POP3 server on loopback whose mailbox has as many mails as one likes: UIDL is the flood."""
import socket
import threading


def serve(listing, count):
    """Starts it; listing: the lines of UIDL as bytes, with their ends. Returns its port."""
    listener = socket.create_server(("127.0.0.1", 0))
    threading.Thread(target=_accept, args=(listener, listing, count), daemon=True).start()
    return listener.getsockname()[1]


def _accept(listener, listing, count):
    while True:
        client, _ = listener.accept()
        threading.Thread(target=_talk, args=(client, listing, count), daemon=True).start()


def _talk(client, listing, count):
    answers = {b"CAPA": b"+OK\r\nUSER\r\nUIDL\r\n.\r\n", b"STAT": b"+OK %d 1000000\r\n" % count,
               b"UIDL": b"+OK\r\n" + listing + b".\r\n", b"NOOP": b"+OK\r\n",
               b"USER": b"+OK\r\n", b"PASS": b"+OK\r\n", b"QUIT": b"+OK\r\n"}
    try:
        client.sendall(b"+OK ready\r\n")
        for line in client.makefile("rb"):
            word = line.split()[0].upper() if line.split() else b""
            client.sendall(answers.get(word, b"-ERR unknown\r\n"))
            if word == b"QUIT":
                break
    except OSError:
        pass   # the other end has had enough
    client.close()
