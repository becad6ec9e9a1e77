/* A record as a value: what is set, and by whom. */
#include "model/record.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "model/oauth_preset.h"
#include "model/preset.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct record {
    enum record_kind kind;
    unsigned id;
    unsigned char *origins; /* behind the values, in the same piece of memory */
    char *values[];         /* NULL: the default. Most are, with many records in memory */
};

const struct record_kind_row record_kinds[RECORD_KIND_COUNT] = {
    [RECORD_SERVER] = {"server", "servers", 0, FIELDS_OF_ACCOUNT, FIELD_CODE, FIELD_NAME,
                       STEP_START, STEP_ACCOUNT, 100000},
    [RECORD_ACCOUNT] = {"account", NULL, FIELDS_OF_ACCOUNT, FIELDS_OF_OAUTH_SERVER, FIELD_NONE,
                        FIELD_ACCOUNT_NAME, STEP_ACCOUNT, STEP_OAUTH_SERVER, INT_MAX},
    [RECORD_OAUTH_SERVER] = {"oauth-server", "oauth_servers", FIELDS_OF_OAUTH_SERVER,
                             FIELDS_OF_NOTIFICATION, FIELD_OAUTH_CODE, FIELD_OAUTH_NAME,
                             STEP_OAUTH_SERVER, STEP_NOTIFICATION, 1000},
    [RECORD_NOTIFICATION] = {"notification", "notification", FIELDS_OF_NOTIFICATION, FIELD_COUNT,
                             FIELD_NONE, FIELD_NONE, STEP_NOTIFICATION, STEP_COUNT, 1},
};

static const struct transport_fields transports[][3] = {
    [RECORD_SERVER] =
        {
            [SIDE_RECEIVE] = {FIELD_RECEIVE_PROTOCOL, FIELD_RECEIVE_HOST, FIELD_RECEIVE_PORT,
                              FIELD_RECEIVE_ENCRYPTION, FIELD_RECEIVE_VERIFY, FIELD_RECEIVE_SHA256,
                              FIELD_RECEIVE_CA_FILE, FIELD_RECEIVE_TIMEOUT, FIELD_NONE},
            [SIDE_SEND] = {FIELD_NONE, FIELD_SEND_HOST, FIELD_SEND_PORT, FIELD_SEND_ENCRYPTION,
                           FIELD_SEND_VERIFY, FIELD_SEND_SHA256, FIELD_SEND_CA_FILE,
                           FIELD_SEND_TIMEOUT, FIELD_SEND_METHOD},
        },
    [RECORD_ACCOUNT] =
        {
            [SIDE_RECEIVE] = {FIELD_ACCOUNT_RECEIVE_PROTOCOL, FIELD_ACCOUNT_RECEIVE_HOST,
                              FIELD_ACCOUNT_RECEIVE_PORT, FIELD_ACCOUNT_RECEIVE_ENCRYPTION,
                              FIELD_ACCOUNT_RECEIVE_VERIFY, FIELD_ACCOUNT_RECEIVE_SHA256,
                              FIELD_ACCOUNT_RECEIVE_CA_FILE, FIELD_ACCOUNT_RECEIVE_TIMEOUT,
                              FIELD_NONE},
            [SIDE_SEND] = {FIELD_NONE, FIELD_ACCOUNT_SEND_HOST, FIELD_ACCOUNT_SEND_PORT,
                           FIELD_ACCOUNT_SEND_ENCRYPTION, FIELD_ACCOUNT_SEND_VERIFY,
                           FIELD_ACCOUNT_SEND_SHA256, FIELD_ACCOUNT_SEND_CA_FILE,
                           FIELD_ACCOUNT_SEND_TIMEOUT, FIELD_ACCOUNT_SEND_METHOD},
        },
};

const struct transport_fields *transport_fields(enum record_kind kind, enum side side)
{
    bool has = kind == RECORD_SERVER || kind == RECORD_ACCOUNT;

    return has && side != SIDE_NONE ? &transports[kind][side] : NULL;
}

static size_t field_count(const struct record *record)
{
    return record_kinds[record->kind].end - record_kinds[record->kind].first;
}

/* Where the field stands among those of the record's kind. */
static size_t place(const struct record *record, enum field_id id)
{
    const struct record_kind_row *row = &record_kinds[record->kind];

    if (id < row->first || id >= row->end) {
        fprintf(stderr, "mailsetup: a record of another kind has no field %d\n", (int)id);
        abort();
    }
    return id - row->first;
}

struct record *record_new(enum record_kind kind)
{
    size_t count = record_kinds[kind].end - record_kinds[kind].first;
    struct record *record = mem_new(1, sizeof(*record) + count * (sizeof(char *) + 1));

    record->kind = kind;
    record->origins = (unsigned char *)(record->values + count);
    memset(record->origins, ORIGIN_DEFAULT, count);
    return record;
}

struct record *record_copy(const struct record *record)
{
    struct record *copy = record_new(record->kind);
    size_t count = field_count(record);

    copy->id = record->id;
    memcpy(copy->origins, record->origins, count);
    for (size_t i = 0; i < count; i++)
        copy->values[i] = mem_copy(record->values[i]);
    return copy;
}

void record_free(struct record *record)
{
    if (record == NULL)
        return;
    for (size_t i = 0; i < field_count(record); i++)
        free(record->values[i]);
    free(record);
}

enum record_kind record_kind(const struct record *record)
{
    return record->kind;
}

unsigned record_id(const struct record *record)
{
    return record->id;
}

void record_set_id(struct record *record, unsigned id)
{
    record->id = id;
}

const char *record_get(const struct record *record, enum field_id id)
{
    const char *value = record->values[place(record, id)];

    return value != NULL ? value : fields[id].fallback;
}

enum origin record_origin(const struct record *record, enum field_id id)
{
    return (enum origin)record->origins[place(record, id)];
}

/* value is taken over. */
static void store(struct record *record, enum field_id id, char *value, enum origin by)
{
    size_t at = place(record, id);

    free(record->values[at]);
    if (value != NULL && strcmp(value, fields[id].fallback) == 0) {
        free(value);
        value = NULL;
    }
    record->values[at] = value;
    record->origins[at] = (unsigned char)by;
}

/* A side that somebody took away on purpose does not come back by a weaker wish. */
static void make_present(struct record *record, enum field_id side, enum origin by)
{
    if (record_origin(record, side) <= by)
        store(record, side, mem_copy("true"), by);
}

/* The usual port, unless somebody said another. */
static void propose_port(struct record *record, enum side side)
{
    enum field_id port = transport_fields(record->kind, side)->port;

    if (record_origin(record, port) <= ORIGIN_PRESET)
        store(record, port, mem_format("%d", preset_port(record, side)), ORIGIN_PRESET);
}

/* Which port is usual hangs on the field. */
static bool decides_port(const struct record *record, enum field_id id)
{
    const struct transport_fields *of = transport_fields(record->kind, fields[id].side);

    return of != NULL && (id == of->protocol || id == of->encryption || id == of->method);
}

/* What is the same for everybody who uses this provider of OAuth. */
static void propose_endpoints(struct record *record)
{
    const char *preset = record_get(record, FIELD_OAUTH_PRESET);

    for (size_t i = 0; i < oauth_preset_count; i++)
        if (strcmp(oauth_presets[i].preset, preset) == 0 &&
            record_origin(record, oauth_presets[i].field) <= ORIGIN_PRESET)
            store(record, oauth_presets[i].field, mem_copy(oauth_presets[i].value), ORIGIN_PRESET);
}

/* value is canonical and taken over. */
static void set(struct record *record, enum field_id id, char *value, enum origin by)
{
    enum side side = fields[id].side;

    if (record_origin(record, id) > by) {
        free(value);
        return;
    }
    store(record, id, value, by);
    if (record->kind == RECORD_SERVER && side != SIDE_NONE && fields[id].type != TYPE_SIDE)
        make_present(record, side == SIDE_RECEIVE ? FIELD_RECEIVE : FIELD_SEND, by);
    if (decides_port(record, id))
        propose_port(record, side);
    if (id == FIELD_OAUTH_PRESET)
        propose_endpoints(record);
}

bool record_set(struct record *record, enum field_id id, const char *text, enum origin by,
                struct err *err)
{
    char *value;

    if (!field_canonical(id, text, &value, err))
        return false;
    set(record, id, value, by);
    return true;
}

bool record_take(struct record *record, enum field_id id, const char *text, enum origin by,
                 struct err *err)
{
    const struct choice *choice = field_choice(id, text);

    if (choice == NULL || choice->refusal == NULL)
        return record_set(record, id, text, by, err);
    set(record, id, mem_copy(text), by);
    return true;
}

void record_unset(struct record *record, enum field_id id)
{
    store(record, id, NULL, ORIGIN_DEFAULT);
    if (decides_port(record, id) || fields[id].type == TYPE_PORT)
        propose_port(record, fields[id].side);
}

long long record_number(const struct record *record, enum field_id id, long long when_unset)
{
    const char *value = record_get(record, id);

    return value[0] == '\0' ? when_unset : strtoll(value, NULL, 10);
}

bool record_is(const struct record *record, enum field_id id, const char *value)
{
    return strcmp(record_get(record, id), value) == 0;
}

bool record_has_side(const struct record *record, enum side side)
{
    if (side == SIDE_NONE || record->kind != RECORD_SERVER)
        return true;
    return record_is(record, side == SIDE_RECEIVE ? FIELD_RECEIVE : FIELD_SEND, "true");
}

bool record_applies(const struct record *record, enum field_id id)
{
    const struct field *field = &fields[id];

    if (field->type == TYPE_SIDE)
        return true;
    if (!record_has_side(record, field->side))
        return false;
    return field->when_values == NULL ||
           (field_one_of(field->when_values, record_get(record, field->when)) &&
            record_applies(record, field->when));
}

void record_complete(struct record *record)
{
    enum field_id title = record_kinds[record->kind].title;
    enum field_id from =
        record->kind == RECORD_ACCOUNT ? FIELD_ACCOUNT_ADDRESS : record_kinds[record->kind].key;

    if (title != FIELD_NONE && record_is(record, title, "") && !record_is(record, from, ""))
        record_set(record, title, record_get(record, from), ORIGIN_DEFAULT, NULL);
}

bool record_equal(const struct record *a, const struct record *b)
{
    for (each_field(id, a->kind)) {
        bool applies = record_applies(a, id);

        if (applies != record_applies(b, id))
            return false;
        if (applies && !record_is(a, id, record_get(b, id)))
            return false;
    }
    return true;
}

bool record_same(const struct record *a, const struct record *b)
{
    for (each_field(id, a->kind))
        if (!record_is(a, id, record_get(b, id)))
            return false;
    return true;
}
