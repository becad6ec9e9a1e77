/* A name server in the same process: a zone in lines of text, and names that behave badly. It is
 * moved on whenever the loop turns. */
#ifndef TESTS_NAME_SERVER_H
#define TESTS_NAME_SERVER_H

#include "base/clock.h"
#include "base/mem.h"
#include "engine/loop.h"

#include <arpa/inet.h>
#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmocka.h>

struct zone_line {
    const char *owner;
    int type;
    uint32_t ttl;
    const char *data; /* "10 mx.test", "0 5 993 imap.test", "192.0.2.1", a text, a name */
};
/* What happens to questions for a name, instead of an answer from the zone. */
enum manner { MANNER_CODE, MANNER_SILENT, MANNER_GARBAGE, MANNER_CUT, MANNER_NO_EDNS, MANNER_TCP };
struct manner_line {
    const char *name;
    enum manner manner;
    int code;
};

struct name_server {
    const struct zone_line *zone;
    size_t zone_count;
    const struct manner_line *manners;
    size_t manner_count;
    int port, udp, tcp, connection; /* -1: none */
    unsigned questions, over_tcp;
};

struct packet {
    uint8_t bytes[65536];
    size_t length;
};

static inline void put(struct packet *packet, unsigned value, int size)
{
    while (size-- > 0)
        packet->bytes[packet->length++] = (uint8_t)(value >> (8 * size));
}

static inline void put_name(struct packet *packet, const char *name)
{
    while (*name != '\0') {
        size_t size = strcspn(name, ".");
        put(packet, (unsigned)size, 1);
        memcpy(packet->bytes + packet->length, name, size);
        packet->length += size;
        name += size + (name[size] == '.');
    }
    put(packet, 0, 1);
}

static inline void put_text(struct packet *packet, const char *text)
{
    do {
        size_t size = strlen(text) > 255 ? 255 : strlen(text);
        put(packet, (unsigned)size, 1);
        memcpy(packet->bytes + packet->length, text, size);
        packet->length += size;
        text += size;
    } while (*text != '\0');
}

static inline void put_data(struct packet *packet, const struct zone_line *line)
{
    unsigned n[3] = {0};
    char name[256] = "";

    switch (line->type) {
    case 1:
        inet_pton(AF_INET, line->data, packet->bytes + packet->length);
        packet->length += 4;
        break;
    case 28:
        inet_pton(AF_INET6, line->data, packet->bytes + packet->length);
        packet->length += 16;
        break;
    case 16:
        put_text(packet, line->data);
        break;
    case 15:
        sscanf(line->data, "%u %255s", &n[0], name);
        put(packet, n[0], 2);
        put_name(packet, strcmp(name, ".") == 0 ? "" : name);
        break;
    case 33:
        sscanf(line->data, "%u %u %u %255s", &n[0], &n[1], &n[2], name);
        for (int i = 0; i < 3; i++)
            put(packet, n[i], 2);
        put_name(packet, strcmp(name, ".") == 0 ? "" : name);
        break;
    default:
        put_name(packet, line->data);
    }
}

static inline void put_record(struct packet *packet, const struct zone_line *line)
{
    put_name(packet, line->owner);
    put(packet, (unsigned)line->type, 2);
    put(packet, 1, 2);
    put(packet, line->ttl, 4);
    size_t size_at = packet->length;
    put(packet, 0, 2);
    put_data(packet, line);
    size_t size = packet->length - size_at - 2;
    packet->bytes[size_at] = (uint8_t)(size >> 8);
    packet->bytes[size_at + 1] = (uint8_t)size;
}

/* The question's name; its length in the message. */
static inline size_t question_of(const uint8_t *asked, char name[256], int *type)
{
    size_t at = 12, used = 0;

    while (asked[at] != 0) {
        if (used > 0)
            name[used++] = '.';
        memcpy(name + used, asked + at + 1, asked[at]);
        used += asked[at];
        at += 1U + asked[at];
    }
    name[used] = '\0';
    *type = asked[at + 1] << 8 | asked[at + 2];
    return at + 5 - 12;
}

static inline unsigned put_answers(const struct name_server *server, struct packet *packet,
                                   const char *name, int type, bool *known)
{
    unsigned count = 0;

    for (int hops = 0; hops < 40; hops++) {
        const char *on = NULL;
        for (size_t i = 0; i < server->zone_count; i++) {
            const struct zone_line *line = &server->zone[i];
            if (strcasecmp(line->owner, name) != 0)
                continue;
            *known = true;
            if (line->type != type && line->type != 5)
                continue;
            put_record(packet, line);
            count++;
            if (line->type == 5)
                on = line->data;
        }
        if (on == NULL)
            break;
        name = on;
    }
    return count;
}

static inline const struct manner_line *manner_for(const struct name_server *server,
                                                   const char *name)
{
    for (size_t i = 0; i < server->manner_count; i++)
        if (strcmp(server->manners[i].name, name) == 0)
            return &server->manners[i];
    return NULL;
}

/* False: nothing is said. */
static inline bool reply(const struct name_server *server, const uint8_t *asked, bool over_tcp,
                         struct packet *packet)
{
    char name[256];
    int type, code = 0;
    bool known = false;
    size_t question = question_of(asked, name, &type);
    const struct manner_line *manner = manner_for(server, name);
    bool edns = asked[11] != 0;

    packet->length = 0;
    if (manner != NULL && manner->manner == MANNER_SILENT)
        return false;
    put(packet, (unsigned)(asked[0] << 8 | asked[1]), 2);
    put(packet, 0x8180, 2);
    put(packet, 1, 2);
    put(packet, 0, 2);
    put(packet, 0, 4);
    memcpy(packet->bytes + 12, asked + 12, question);
    packet->length += question;
    unsigned count = put_answers(server, packet, name, type, &known);
    code = known || manner != NULL ? 0 : 3;
    if (manner != NULL && manner->manner == MANNER_CODE)
        code = manner->code;
    if (manner != NULL && manner->manner == MANNER_NO_EDNS && edns)
        code = 1;
    if (manner != NULL && manner->manner == MANNER_GARBAGE)
        memset(packet->bytes + 12 + question, 0xff, 40), packet->length = 52 + question, count = 3;
    if (manner != NULL && manner->manner == MANNER_CUT)
        packet->length -= 3;
    packet->bytes[3] |= (uint8_t)code;
    packet->bytes[7] = (uint8_t)count;
    size_t room = manner != NULL && manner->manner == MANNER_TCP ? 0 : edns ? 1232 : 512;
    if (!over_tcp && packet->length > room) {
        packet->bytes[2] |= 2;
        packet->bytes[7] = 0;
        packet->length = 12 + question;
    }
    return true;
}

static inline struct name_server *name_server_new(const struct zone_line *zone, size_t count)
{
    struct name_server *server = mem_new(1, sizeof *server);
    struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof at;

    server->zone = zone;
    server->zone_count = count;
    server->connection = -1;
    /* Both kinds on one port: another one when the second is taken. */
    for (int tries = 0; tries < 100; tries++) {
        at.sin_port = 0;
        server->tcp = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
        server->udp = socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK, 0);
        assert_int_equal(bind(server->tcp, (struct sockaddr *)&at, sizeof at), 0);
        assert_int_equal(getsockname(server->tcp, (struct sockaddr *)&at, &size), 0);
        if (bind(server->udp, (struct sockaddr *)&at, sizeof at) == 0 &&
            listen(server->tcp, 8) == 0) {
            server->port = ntohs(at.sin_port);
            return server;
        }
        close(server->tcp);
        close(server->udp);
    }
    fail_msg("no port is free");
    return NULL;
}

static inline void name_server_free(struct name_server *server)
{
    close(server->udp);
    close(server->tcp);
    if (server->connection >= 0)
        close(server->connection);
    free(server);
}

static inline void serve_tcp(struct name_server *server, struct packet *packet)
{
    uint8_t asked[16384], head[2];

    if (server->connection < 0)
        server->connection = accept4(server->tcp, NULL, NULL, SOCK_NONBLOCK);
    if (server->connection < 0)
        return;
    ssize_t got = recv(server->connection, asked, sizeof asked, 0);
    if (got == 0) {
        close(server->connection);
        server->connection = -1;
    }
    /* Questions are small and sent whole: several may be there at once. */
    for (ssize_t at = 0; at + 14 < got; at += 2 + (asked[at] << 8 | asked[at + 1])) {
        server->questions++;
        server->over_tcp++;
        if (!reply(server, asked + at + 2, true, packet))
            continue;
        head[0] = (uint8_t)(packet->length >> 8);
        head[1] = (uint8_t)packet->length;
        assert_int_equal(send(server->connection, head, 2, MSG_NOSIGNAL), 2);
        assert_int_equal(send(server->connection, packet->bytes, packet->length, MSG_NOSIGNAL),
                         packet->length);
    }
}

static inline void name_server_serve(struct name_server *server)
{
    static struct packet packet;
    struct sockaddr_storage from;
    socklen_t size = sizeof from;
    uint8_t asked[1024];
    ssize_t got;

    while ((got = recvfrom(server->udp, asked, sizeof asked, 0, (struct sockaddr *)&from, &size)) >
           12) {
        server->questions++;
        if (reply(server, asked, false, &packet))
            sendto(server->udp, packet.bytes, packet.length, 0, (struct sockaddr *)&from, size);
    }
    serve_tcp(server, &packet);
}

#endif
