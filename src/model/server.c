/* A mail server as a value: what is set, and by whom. */
#include "model/server.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "model/preset.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct server {
    unsigned id;
    char *values[FIELD_COUNT]; /* NULL: the default. Most are, with many servers in memory */
    unsigned char origins[FIELD_COUNT];
};

struct server *server_new(void)
{
    struct server *server = mem_new(1, sizeof(*server));

    for (size_t i = 0; i < FIELD_COUNT; i++)
        server->origins[i] = ORIGIN_DEFAULT;
    return server;
}

struct server *server_copy(const struct server *server)
{
    struct server *copy = mem_new(1, sizeof(*copy));

    *copy = *server;
    for (size_t i = 0; i < FIELD_COUNT; i++)
        copy->values[i] = mem_copy(server->values[i]);
    return copy;
}

void server_free(struct server *server)
{
    if (server == NULL)
        return;
    for (size_t i = 0; i < FIELD_COUNT; i++)
        free(server->values[i]);
    free(server);
}

unsigned server_id(const struct server *server)
{
    return server->id;
}

void server_set_id(struct server *server, unsigned id)
{
    server->id = id;
}

const char *server_get(const struct server *server, enum field_id id)
{
    return server->values[id] != NULL ? server->values[id] : fields[id].fallback;
}

/* value is taken over. */
static void store(struct server *server, enum field_id id, char *value, enum origin by)
{
    free(server->values[id]);
    if (value != NULL && strcmp(value, fields[id].fallback) == 0) {
        free(value);
        value = NULL;
    }
    server->values[id] = value;
    server->origins[id] = (unsigned char)by;
}

/* A side that somebody took away on purpose does not come back by a weaker wish. */
static void make_present(struct server *server, enum field_id side, enum origin by)
{
    if ((enum origin)server->origins[side] <= by)
        store(server, side, mem_copy("true"), by);
}

/* The usual port, unless somebody said another. */
static void propose_port(struct server *server, enum side side)
{
    enum field_id port = field_on_side(FIELD_RECEIVE_PORT, side);

    if (server->origins[port] <= ORIGIN_PRESET)
        store(server, port, mem_format("%d", preset_port(server, side)), ORIGIN_PRESET);
}

static bool decides_port(enum field_id id)
{
    return id == FIELD_RECEIVE_PROTOCOL || id == FIELD_RECEIVE_ENCRYPTION ||
           id == FIELD_SEND_ENCRYPTION || id == FIELD_SEND_METHOD;
}

/* value is canonical and taken over. */
static void set(struct server *server, enum field_id id, char *value, enum origin by)
{
    enum side side = fields[id].side;

    if ((enum origin)server->origins[id] > by) {
        free(value);
        return;
    }
    store(server, id, value, by);
    if (side != SIDE_NONE && fields[id].type != TYPE_SIDE)
        make_present(server, side == SIDE_RECEIVE ? FIELD_RECEIVE : FIELD_SEND, by);
    if (decides_port(id))
        propose_port(server, side);
}

bool server_set(struct server *server, enum field_id id, const char *text, enum origin by,
                struct err *err)
{
    char *value;

    if (!field_canonical(id, text, &value, err))
        return false;
    set(server, id, value, by);
    return true;
}

bool server_take(struct server *server, enum field_id id, const char *text, enum origin by,
                 struct err *err)
{
    const struct choice *choice = field_choice(id, text);

    if (choice == NULL || choice->refusal == NULL)
        return server_set(server, id, text, by, err);
    set(server, id, mem_copy(text), by);
    return true;
}

void server_unset(struct server *server, enum field_id id)
{
    store(server, id, NULL, ORIGIN_DEFAULT);
    if (decides_port(id) || fields[id].type == TYPE_PORT)
        propose_port(server, fields[id].side);
}

enum origin server_origin(const struct server *server, enum field_id id)
{
    return (enum origin)server->origins[id];
}

long long server_number(const struct server *server, enum field_id id, long long when_unset)
{
    const char *value = server_get(server, id);

    return value[0] == '\0' ? when_unset : strtoll(value, NULL, 10);
}

bool server_is(const struct server *server, enum field_id id, const char *value)
{
    return strcmp(server_get(server, id), value) == 0;
}

bool server_has_side(const struct server *server, enum side side)
{
    if (side == SIDE_NONE)
        return true;
    return server_is(server, side == SIDE_RECEIVE ? FIELD_RECEIVE : FIELD_SEND, "true");
}

bool server_applies(const struct server *server, enum field_id id)
{
    const struct field *field = &fields[id];

    if (field->type == TYPE_SIDE)
        return true;
    if (!server_has_side(server, field->side))
        return false;
    return field->when_values == NULL ||
           (field_one_of(field->when_values, server_get(server, field->when)) &&
            server_applies(server, field->when));
}

bool server_equal(const struct server *a, const struct server *b)
{
    for (size_t i = 0; i < FIELD_COUNT; i++) {
        bool applies = server_applies(a, (enum field_id)i);

        if (applies != server_applies(b, (enum field_id)i))
            return false;
        if (applies && !server_is(a, (enum field_id)i, server_get(b, (enum field_id)i)))
            return false;
    }
    return true;
}

const char *server_protocol(const struct server *server, enum side side)
{
    if (side == SIDE_SEND)
        return "SMTP";
    return server_is(server, FIELD_RECEIVE_PROTOCOL, "imap4") ? "IMAP4" : "POP3";
}

void server_side_text(const struct server *server, enum side side, char *out, size_t room)
{
    enum field_id encryption = field_on_side(FIELD_RECEIVE_ENCRYPTION, side);
    enum field_id port = field_on_side(FIELD_RECEIVE_PORT, side);
    enum field_id verify = field_on_side(FIELD_RECEIVE_VERIFY, side);
    struct text text = {0};

    if (!server_has_side(server, side)) {
        text_copy(out, room, "-");
        return;
    }
    if (side == SIDE_RECEIVE)
        text_format(&text, "%-5s ", server_protocol(server, side));
    text_format(&text, "%s %s", server_get(server, port),
                server_is(server, encryption, "none")
                    ? _("none")
                    : _(field_choice(encryption, server_get(server, encryption))->label));
    if (server_applies(server, verify) && server_is(server, verify, "none"))
        text_format(&text, " %s", _("unverified"));
    if (side == SIDE_RECEIVE && server_is(server, FIELD_RECEIVE_AUTH, "apop"))
        text_add(&text, " APOP");
    if (side == SIDE_SEND && server_is(server, FIELD_SEND_METHOD, "pop-before-smtp"))
        text_add(&text, " POP>SMTP");
    text_copy(out, room, text_get(&text));
    text_free(&text);
}

/* Where the telling part begins: behind the @ of an address, behind pop. or the like. */
static const char *telling_part(const char *from)
{
    static const char *const services[] = {"pop.", "pop3.", "imap.", "smtp.", "mail.", "mx."};
    const char *at = strrchr(from, '@');

    if (at != NULL && at[1] != '\0')
        from = at + 1;
    for (size_t i = 0; i < sizeof(services) / sizeof(services[0]); i++) {
        size_t length = strlen(services[i]);
        if (strncmp(from, services[i], length) == 0 && strchr(from + length, '.') != NULL)
            return from + length;
    }
    return from;
}

void server_propose_code(const char *from, char *out, size_t room)
{
    size_t limit = room > 65 ? 64 : room - 1, length = 0;
    char code[65] = "";

    for (const char *c = telling_part(from); *c != '\0' && length < limit; c++) {
        char kept = *c >= 'A' && *c <= 'Z' ? (char)(*c + ('a' - 'A')) : *c;
        bool word = (kept >= 'a' && kept <= 'z') || (kept >= '0' && kept <= '9');

        if (kept == ' ')
            kept = '-';
        if (!word && (strchr("._-", kept) == NULL || length == 0))
            continue; /* other scripts, and signs at the beginning */
        if (!word && strchr("._-", code[length - 1]) != NULL)
            continue; /* one sign is enough */
        code[length++] = kept;
    }
    while (length > 0 && strchr("._-", code[length - 1]) != NULL)
        length--;
    code[length] = '\0';
    text_copy(out, room, length > 0 ? code : "server");
}
