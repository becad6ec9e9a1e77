/* dns.c - fuzzes what a name server can send: whatever the bytes are, the records are few, in
 * order, and what they name can be a host.
 *
 * Input: one byte chooses the type that was asked for, the rest is the message. With -DFUZZ_MAIN it
 * plays the files and folders that it is given. */
#include "engine/dns_answer.h"
#include "model/field.h"

#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "replay.h"

#define CHECK(condition)                                                                           \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "dns.c:%d: %s\n", __LINE__, #condition);                               \
            abort();                                                                               \
        }                                                                                          \
    } while (0)

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void check_name(const char *name)
{
    CHECK(strnlen(name, DNS_NAME_MAX) < DNS_NAME_MAX);
    if (name[0] == '\0')
        return;
    CHECK(host_valid(name, NULL, "") && !host_is_address(name));
    for (; *name != '\0'; name++)
        CHECK((unsigned char)*name < 0x80 && !(*name >= 'A' && *name <= 'Z'));
}

static void check_record(const struct dns_record *record, enum dns_type type)
{
    bool address = type == DNS_A || type == DNS_AAAA;

    CHECK(record->ttl <= INT32_MAX);
    check_name(record->name);
    CHECK(strnlen(record->text, DNS_TEXT_MAX) < DNS_TEXT_MAX);
    CHECK(address == (record->address.length != 0));
    if (address)
        CHECK(record->address.socket.ss_family == (type == DNS_A ? AF_INET : AF_INET6));
    CHECK(record->port >= 0 && record->port <= 65535);
    CHECK(type != DNS_SRV || record->port != 0 || record->name[0] == '\0');
    CHECK(type == DNS_SRV || record->weight + record->port == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
    static const enum dns_type types[] = {DNS_A, DNS_AAAA, DNS_MX, DNS_SRV, DNS_TXT};
    struct dns_answer answer;

    if (length == 0)
        return 0;
    enum dns_type type = types[bytes[0] % 5];
    dns_read(bytes + 1, length - 1, type, &answer);
    CHECK(answer.count <= DNS_RECORDS_MAX && answer.reason != NULL);
    CHECK((answer.status == DNS_FOUND) == (answer.count > 0));
    CHECK(answer.count > 0 || answer.status == DNS_NOTHING || answer.status == DNS_STRANGE);
    for (size_t i = 0; i < answer.count; i++) {
        check_record(&answer.records[i], type);
        CHECK(i == 0 || answer.records[i - 1].priority <= answer.records[i].priority);
    }
    free(answer.records);
    return 0;
}
