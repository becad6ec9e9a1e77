/* helo.c - the name by which this machine calls itself to an SMTP server (RFC 5321, 4.1.1.1). */
#include "engine/dialogue_private.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

static void literal(const char *local, char *out, size_t room)
{
    char address[INET6_ADDRSTRLEN];
    unsigned char bytes[16];
    size_t length = strcspn(local, "%"); /* without the scope: fe80::1%eth0 */
    if (length >= sizeof address)
        length = 0;
    memcpy(address, local, length);
    address[length] = '\0';
    if (inet_pton(AF_INET6, address, bytes) == 1)
        snprintf(out, room, "[IPv6:%s]", address);
    else if (inet_pton(AF_INET, address, bytes) == 1)
        snprintf(out, room, "[%s]", address);
    else
        snprintf(out, room, "[127.0.0.1]");
}

static bool is_full_name(const char *name)
{
    return strchr(name, '.') && host_valid(name, NULL, "") && !host_is_address(name) &&
           mail_is_ascii(name) && strncasecmp(name, "localhost.", 10) != 0;
}

void helo_from(const char *host, const char *domain, const char *local, char *out, size_t room)
{
    if (is_full_name(host)) {
        text_copy(out, room, host);
        return;
    }
    if (*host && *domain && strcmp(domain, "(none)") != 0) {
        snprintf(out, room, "%s.%s", host, domain);
        if (is_full_name(out))
            return;
    }
    literal(local, out, room);
}

static void kernel_domain(char *out, size_t room)
{
    ssize_t got = 0;
    int fd = open("/proc/sys/kernel/domainname", O_RDONLY | O_CLOEXEC);
    if (fd >= 0) {
        got = read(fd, out, room - 1);
        close(fd);
    }
    out[got > 0 ? got : 0] = '\0';
    out[strcspn(out, "\n")] = '\0';
}

/* Looking the name up in DNS would wait: only what the kernel knows is asked. */
void helo_name(const struct record *server, const char *local, char *out, size_t room)
{
    char host[256] = "", domain[256] = "";
    const char *wished = record_get(server, FIELD_SEND_HELO);
    if (*wished) {
        text_copy(out, room, wished);
        return;
    }
    if (gethostname(host, sizeof host - 1) != 0)
        host[0] = '\0';
    kernel_domain(domain, sizeof domain);
    helo_from(host, domain, local, out, room);
}
