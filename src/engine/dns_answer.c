/* engine/dns_answer.c - DNS messages: names, records, CNAME chains.
 *
 * Read here and not by the library's parsers, which give no TTL for MX and SRV, do not look whose
 * record it is, and let one bad record spoil the good ones. */
#include "engine/dns_answer.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "model/field.h"

#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>

enum { HEADER = 12, LABEL_MAX = 63, NAME_BYTES_MAX = 255 };
enum { POINTERS_MAX = 32, CNAMES_MAX = 16, RECORDS_READ_MAX = 1024 };
enum { CLASS_IN = 1, TYPE_CNAME = 5 };

static const int type_numbers[] = {
    [DNS_A] = 1, [DNS_AAAA] = 28, [DNS_MX] = 15, [DNS_SRV] = 33, [DNS_TXT] = 16,
};

struct message {
    const unsigned char *bytes;
    size_t length;
};
/* A record as it stands in the message. */
struct raw {
    char owner[DNS_NAME_MAX];
    unsigned type, class;
    uint32_t ttl;
    size_t data, end;
};

int dns_type_number(enum dns_type type)
{
    return type_numbers[type];
}

static unsigned number_at(const struct message *message, size_t at)
{
    return (unsigned)message->bytes[at] << 8 | message->bytes[at + 1];
}

/* Names ------------------------------------------------------------------------------------- */

/* What no host name has becomes "?", so that it is none here either. */
static char name_byte(unsigned char c)
{
    char lower = text_lower_byte((char)c);
    bool letter = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
    return letter || lower == '-' || lower == '_' ? lower : '?';
}

/* In lower case, without the end dot; "" is the root. Pointers only go back (4.1.4). *at: moved
 * behind the name. */
static bool read_name(const struct message *message, size_t *at, char out[DNS_NAME_MAX])
{
    size_t from = *at, start = from, used = 0;
    int pointers = 0;

    for (;;) {
        if (from >= message->length)
            return false;
        size_t size = message->bytes[from];
        if (size == 0)
            break;
        if (size >= 0xc0) {
            if (from + 2 > message->length || ++pointers > POINTERS_MAX)
                return false;
            size_t to = number_at(message, from) & 0x3fff;
            if (pointers == 1)
                *at = from + 2;
            if (to >= start)
                return false;
            from = start = to;
            continue;
        }
        if (size > LABEL_MAX || from + 1 + size > message->length ||
            used + size + 2 > NAME_BYTES_MAX)
            return false;
        if (used > 0)
            out[used++] = '.';
        for (size_t i = 1; i <= size; i++)
            out[used++] = name_byte(message->bytes[from + i]);
        from += 1 + size;
    }
    if (pointers == 0)
        *at = from + 1;
    out[used] = '\0';
    return true;
}

/* Records ----------------------------------------------------------------------------------- */

static bool read_raw(const struct message *message, size_t *at, struct raw *raw)
{
    if (!read_name(message, at, raw->owner) || message->length - *at < 10)
        return false;
    raw->type = number_at(message, *at);
    raw->class = number_at(message, *at + 2);
    raw->ttl = (uint32_t)number_at(message, *at + 4) << 16 | number_at(message, *at + 6);
    if (raw->ttl > INT32_MAX)
        raw->ttl = 0; /* RFC 2181, 8 */
    raw->data = *at + 10;
    raw->end = raw->data + number_at(message, *at + 8);
    *at = raw->end;
    return raw->end <= message->length;
}

static bool read_target(const struct message *message, size_t at, const struct raw *raw,
                        char out[DNS_NAME_MAX])
{
    return at < raw->end && read_name(message, &at, out) && at == raw->end &&
           (out[0] == '\0' || (host_valid(out, NULL, "") && !host_is_address(out)));
}

static bool read_address(const struct message *message, const struct raw *raw,
                         struct dns_record *record)
{
    struct sockaddr_in *four = (struct sockaddr_in *)&record->address.socket;
    struct sockaddr_in6 *six = (struct sockaddr_in6 *)&record->address.socket;
    const unsigned char *data = message->bytes + raw->data;

    if (raw->end - raw->data == sizeof four->sin_addr) {
        four->sin_family = AF_INET;
        memcpy(&four->sin_addr, data, sizeof four->sin_addr);
        record->address.length = sizeof *four;
    } else {
        six->sin6_family = AF_INET6;
        memcpy(&six->sin6_addr, data, sizeof six->sin6_addr);
        record->address.length = sizeof *six;
    }
    return true;
}

static bool read_a(const struct message *message, const struct raw *raw, struct dns_record *record)
{
    return raw->end - raw->data == 4 && read_address(message, raw, record);
}

static bool read_aaaa(const struct message *message, const struct raw *raw,
                      struct dns_record *record)
{
    return raw->end - raw->data == 16 && read_address(message, raw, record);
}

static bool read_mx(const struct message *message, const struct raw *raw, struct dns_record *record)
{
    if (raw->end - raw->data < 3)
        return false;
    record->priority = (int)number_at(message, raw->data);
    return read_target(message, raw->data + 2, raw, record->name);
}

static bool read_srv(const struct message *message, const struct raw *raw,
                     struct dns_record *record)
{
    if (raw->end - raw->data < 7)
        return false;
    record->priority = (int)number_at(message, raw->data);
    record->weight = (int)number_at(message, raw->data + 2);
    record->port = (int)number_at(message, raw->data + 4);
    return read_target(message, raw->data + 6, raw, record->name) &&
           (record->port != 0 || record->name[0] == '\0');
}

static bool read_txt(const struct message *message, const struct raw *raw,
                     struct dns_record *record)
{
    size_t used = 0;

    for (size_t at = raw->data; at < raw->end;) {
        size_t size = message->bytes[at++];
        if (size > raw->end - at)
            return false;
        for (; size > 0; size--, at++) {
            if (used + 1 < sizeof record->text)
                record->text[used++] = message->bytes[at] != 0 ? (char)message->bytes[at] : '?';
            else
                record->cut = true;
        }
    }
    return raw->end > raw->data;
}

static bool (*const readers[])(const struct message *, const struct raw *, struct dns_record *) = {
    [DNS_A] = read_a,     [DNS_AAAA] = read_aaaa, [DNS_MX] = read_mx,
    [DNS_SRV] = read_srv, [DNS_TXT] = read_txt,
};

/* The answer -------------------------------------------------------------------------------- */

/* Is a to be tried before b? Addresses and texts stay in their order. */
static bool before(const struct dns_record *a, const struct dns_record *b)
{
    if (a->priority != b->priority)
        return a->priority < b->priority;
    if (a->weight != b->weight)
        return a->weight > b->weight;
    return strcmp(a->name, b->name) < 0;
}

/* In its place; of too many the last falls out. */
static void add(struct dns_answer *answer, const struct dns_record *record)
{
    size_t place = answer->count;

    if (answer->records == NULL)
        answer->records = mem_new(DNS_RECORDS_MAX, sizeof *answer->records);
    while (place > 0 && before(record, &answer->records[place - 1]))
        place--;
    if (place == DNS_RECORDS_MAX)
        return;
    if (answer->count < DNS_RECORDS_MAX)
        answer->count++;
    memmove(&answer->records[place + 1], &answer->records[place],
            (answer->count - 1 - place) * sizeof *record);
    answer->records[place] = *record;
}

/* The section that answers: whose records are wanted, and where they begin. */
struct section {
    const struct message *message;
    size_t start, count;
    char name[DNS_NAME_MAX]; /* first the one that was asked for, then what it is a CNAME of */
    uint32_t ttl;            /* the shortest on that way */
};

/* The question, which is repeated (4.1.2), and the section behind it. */
static bool read_question(const struct message *message, struct section *section)
{
    size_t at = HEADER;

    *section = (struct section){.message = message, .ttl = INT32_MAX};
    if (message->length < HEADER || number_at(message, 4) != 1 ||
        !read_name(message, &at, section->name) || message->length - at < 4)
        return false;
    section->start = at + 4;
    section->count = number_at(message, 6);
    return section->count <= RECORDS_READ_MAX;
}

enum hop { HOP_END, HOP_ON, HOP_BROKEN };

/* Is there a CNAME of the name? */
static enum hop follow(struct section *section)
{
    size_t at = section->start;
    struct raw raw;

    for (size_t i = 0; i < section->count; i++) {
        if (!read_raw(section->message, &at, &raw))
            return HOP_BROKEN;
        size_t target = raw.data;
        if (raw.type != TYPE_CNAME || raw.class != CLASS_IN ||
            strcmp(raw.owner, section->name) != 0)
            continue;
        if (raw.ttl < section->ttl)
            section->ttl = raw.ttl;
        return read_name(section->message, &target, section->name) && target == raw.end
                   ? HOP_ON
                   : HOP_BROKEN;
    }
    return HOP_END;
}

/* The whole section was read once, so none of it is broken. True: something could not be used. */
static bool collect(const struct section *section, enum dns_type type, struct dns_answer *answer)
{
    size_t at = section->start;
    bool strange = false;
    struct raw raw;

    for (size_t i = 0; i < section->count && read_raw(section->message, &at, &raw); i++) {
        struct dns_record record = {0};
        if (raw.type != (unsigned)type_numbers[type] || raw.class != CLASS_IN ||
            strcmp(raw.owner, section->name) != 0)
            continue;
        record.ttl = raw.ttl < section->ttl ? raw.ttl : section->ttl;
        if (readers[type](section->message, &raw, &record))
            add(answer, &record);
        else
            strange = true;
    }
    return strange;
}

void dns_read(const unsigned char *bytes, size_t length, enum dns_type type,
              struct dns_answer *answer)
{
    const struct message message = {bytes, length};
    struct section section;
    enum hop hop = HOP_BROKEN;
    bool strange = true;

    *answer = (struct dns_answer){.reason = ""};
    if (read_question(&message, &section))
        for (int i = 0; i <= CNAMES_MAX && (hop = follow(&section)) == HOP_ON; i++) {
        }
    if (hop == HOP_END)
        strange = collect(&section, type, answer);
    if (answer->count > 0) {
        answer->status = DNS_FOUND;
    } else if (strange) {
        answer->status = DNS_STRANGE;
        answer->reason = _("The answer of the name server cannot be understood.");
    } else {
        answer->status = DNS_NOTHING;
        answer->reason = _("There is no record of this type.");
    }
}
