/* autoconfig.c - fuzzes Mozilla's autoconfig documents: whatever the bytes are, what is taken can
 * be shown, is a host, a port and a word that the settings know; and what is refused is told in one
 * safe sentence. With -DFUZZ_MAIN it plays the files and folders that it is given. */
#include "engine/autoconfig.h"
#include "base/utf8.h"
#include "model/field.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "replay.h"

#define CHECK(condition)                                                                           \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "autoconfig.c:%d: %s\n", __LINE__, #condition);                        \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void check_safe(const char *text, size_t room)
{
    size_t length = strnlen(text, room);
    int32_t rune;

    CHECK(length < room);
    for (size_t at = 0; at < length;) {
        at += utf8_decode(text + at, length - at, &rune);
        CHECK(utf8_printable(rune));
    }
}

static bool one_of(const char *text, const char *const *words)
{
    while (*words != NULL && strcmp(*words, text) != 0)
        words++;
    return *words != NULL;
}

static void check_auths(const char *auths)
{
    static const char *const known[] = {"password", "cram-md5", "ntlm", "xoauth2", "none", NULL};
    char copy[AUTOCONFIG_TEXT_MAX];
    char *rest = copy, *word;

    snprintf(copy, sizeof copy, "%s", auths);
    while (copy[0] != '\0' && (word = strsep(&rest, " ")) != NULL)
        CHECK(one_of(word, known));
}

static void check_server(const struct autoconfig_server *server)
{
    static const char *const incoming[] = {"pop3", "imap4", NULL};
    static const char *const outgoing[] = {"smtp", NULL};
    static const char *const encryptions[] = {"tls", "starttls", "none", NULL};

    CHECK(one_of(server->protocol, server->outgoing ? outgoing : incoming));
    CHECK(one_of(server->encryption, encryptions));
    CHECK(server->port >= 1 && server->port <= 65535);
    check_safe(server->host, sizeof server->host);
    check_safe(server->user, sizeof server->user);
    CHECK(host_valid(server->host, NULL, ""));
    check_auths(server->auths);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    static struct autoconfig config;
    struct err err = {0};
    bool read =
        autoconfig_read((const char *)bytes, length, "a%EMAILDOMAIN%@example.test", &config, &err);

    CHECK(read == (err.text[0] == '\0'));
    CHECK(read || (config.count == 0 && config.id[0] == '\0' && config.name[0] == '\0'));
    CHECK(config.count <= AUTOCONFIG_SERVERS_MAX);
    check_safe(err.text, sizeof err.text);
    check_safe(config.id, sizeof config.id);
    check_safe(config.name, sizeof config.name);
    for (size_t i = 0; i < config.count; i++)
        check_server(&config.servers[i]);
    return 0;
}
