/* engine/address.h - one address of a host: as text, and how far away it is. */
#ifndef MAILSETUP_ENGINE_ADDRESS_H
#define MAILSETUP_ENGINE_ADDRESS_H

#include <sys/socket.h>

enum { ADDRESS_TEXT_MAX = 64 };

struct address {
    struct sockaddr_storage socket;
    socklen_t length;
};
/* Without port and brackets: "203.0.113.7", "fe80::1%eth0". */
void address_text(const struct sockaddr *socket, socklen_t length, char out[ADDRESS_TEXT_MAX]);

/* How far away an address is: what is nearer is more at home here. */
enum reach {
    REACH_MACHINE, /* 127.0.0.1, ::1; also what cannot be read */
    REACH_LINK,    /* 169.254.169.254, fe80::1, multicast */
    REACH_PRIVATE, /* 192.168.1.1, 100.64.0.1, fd00::1 */
    REACH_WORLD,
};
/* Of an address without port and brackets. */
enum reach address_reach(const char *address);

#endif
