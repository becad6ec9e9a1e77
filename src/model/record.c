/* A record as a value: what is set, and by whom. */
#include "model/record.h"

#include "base/mem.h"
#include "model/oauth_preset.h"
#include "model/preset.h"

#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A value for which there was no room in the record itself. */
struct loose {
    struct loose *next;
    size_t place;
    char text[];
};

/* One piece of memory, so that 100,000 records with a dozen short values each are made, copied and
 * freed without a million small pieces (half the memory of a pointer and a piece per value).
 * Values never move while they are borrowed: what does not fit is loose until the next copy. */
struct record {
    struct loose *loose;
    unsigned id;
    unsigned char kind;
    uint16_t used, room; /* bytes of values */
    uint16_t at[];       /* by place: begin of the value + 1; DEFAULT, LOOSE. Behind them by place
                            the origins, and then the values, each ended by NUL */
};
enum { AT_DEFAULT = 0, AT_LOOSE = 0xffff, ROOM_MAX = AT_LOOSE - 1, ROOM_USUAL = 160 };
/* Beside the origin: field_plain() said so of the value. */
enum { ORIGIN_BITS = 0x0f, IS_PLAIN = 0x80 };

const struct record_kind_row record_kinds[RECORD_KIND_COUNT] = {
    [RECORD_SERVER] = {"server", "servers", 0, FIELDS_OF_ACCOUNT, FIELD_CODE, FIELD_NAME,
                       STEP_START, STEP_ACCOUNT, 100000},
    [RECORD_ACCOUNT] = {"account", NULL, FIELDS_OF_ACCOUNT, FIELDS_OF_OAUTH_SERVER, FIELD_NONE,
                        FIELD_ACCOUNT_NAME, STEP_ACCOUNT, STEP_OAUTH_SERVER, INT_MAX},
    [RECORD_OAUTH_SERVER] = {"oauth-server", "oauth_servers", FIELDS_OF_OAUTH_SERVER,
                             FIELDS_OF_NOTIFICATION, FIELD_OAUTH_CODE, FIELD_OAUTH_NAME,
                             STEP_OAUTH_SERVER, STEP_NOTIFICATION, 1000},
    [RECORD_NOTIFICATION] = {"notification", "notification", FIELDS_OF_NOTIFICATION,
                             FIELDS_OF_MIGRATION, FIELD_NONE, FIELD_NONE, STEP_NOTIFICATION,
                             STEP_COUNT, 1},
    [RECORD_MIGRATION] = {"migration", "migrations", FIELDS_OF_MIGRATION, FIELDS_OF_WATCH,
                          FIELD_NONE, FIELD_NONE, STEP_COUNT, STEP_COUNT, 1000},
    [RECORD_WATCH] = {"watch", "watches", FIELDS_OF_WATCH, FIELD_COUNT, FIELD_NONE, FIELD_NONE,
                      STEP_COUNT, STEP_COUNT, 10000},
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

static unsigned char *origins(const struct record *record)
{
    return (unsigned char *)(record->at + field_count(record));
}

static char *values(const struct record *record)
{
    return (char *)origins(record) + field_count(record);
}

struct record *record_new_for(enum record_kind kind, size_t bytes)
{
    size_t count = record_kinds[kind].end - record_kinds[kind].first;
    size_t room = bytes < ROOM_MAX ? bytes : ROOM_MAX;
    size_t fixed = sizeof(struct record) + count * (sizeof(uint16_t) + 1);
    struct record *record = mem_grow(NULL, fixed + room, 1);

    memset(record, 0, fixed);
    record->kind = (unsigned char)kind;
    record->room = (uint16_t)room;
    memset(origins(record), ORIGIN_DEFAULT, count);
    return record;
}

struct record *record_new(enum record_kind kind)
{
    return record_new_for(kind, ROOM_USUAL);
}

static char *loose_value(const struct record *record, size_t at)
{
    struct loose *loose = record->loose;

    while (loose->place != at)
        loose = loose->next;
    return loose->text;
}

/* NULL: the default. */
static char *value_at(const struct record *record, size_t at)
{
    size_t where = record->at[at];

    if (where == AT_DEFAULT)
        return NULL;
    return where == AT_LOOSE ? loose_value(record, at) : values(record) + where - 1;
}

static void drop_loose(struct record *record, size_t at)
{
    struct loose **link = &record->loose, *loose;

    while ((*link)->place != at)
        link = &(*link)->next;
    loose = *link;
    *link = loose->next;
    free(loose);
}

static void put_loose(struct record *record, size_t at, const char *value, size_t size)
{
    struct loose *loose = mem_grow(NULL, sizeof(*loose) + size, 1);

    loose->place = at;
    memcpy(loose->text, value, size);
    if (record->at[at] == AT_LOOSE)
        drop_loose(record, at); /* value may be what stood there */
    loose->next = record->loose;
    record->loose = loose;
    record->at[at] = AT_LOOSE;
}

/* value NULL: the default. It may be borrowed from the record. */
static void put_value(struct record *record, size_t at, const char *value)
{
    size_t size = value != NULL ? strlen(value) + 1 : 0;
    char *old = record->at[at] != AT_LOOSE ? value_at(record, at) : NULL;

    if (size > 0 && old != NULL && size <= strlen(old) + 1) {
        memmove(old, value, size);
    } else if (size > 0 && size > (size_t)(record->room - record->used)) {
        put_loose(record, at, value, size);
    } else {
        if (size > 0)
            memcpy(values(record) + record->used, value, size);
        if (record->at[at] == AT_LOOSE)
            drop_loose(record, at);
        record->at[at] = size > 0 ? (uint16_t)(record->used + 1) : AT_DEFAULT;
        record->used = (uint16_t)(record->used + size);
    }
}

static size_t values_size(const struct record *record, uint64_t left_out)
{
    size_t size = 0;

    for (size_t i = 0; i < field_count(record); i++)
        if (record->at[i] != AT_DEFAULT && (left_out >> i & 1) == 0)
            size += strlen(value_at(record, i)) + 1;
    return size;
}

struct record *record_copy_but(const struct record *record, uint64_t left_out, size_t bytes)
{
    struct record *copy =
        record_new_for((enum record_kind)record->kind, values_size(record, left_out) + bytes);

    copy->id = record->id;
    for (size_t i = 0; i < field_count(record); i++) {
        if ((left_out >> i & 1) != 0)
            continue;
        origins(copy)[i] = origins(record)[i];
        if (record->at[i] != AT_DEFAULT)
            put_value(copy, i, value_at(record, i));
    }
    return copy;
}

struct record *record_copy_for(const struct record *record, size_t bytes)
{
    size_t fixed = (size_t)(values(record) - (const char *)record);
    struct record *copy;

    if (record->loose != NULL || bytes > (size_t)(ROOM_MAX - record->used))
        return record_copy_but(record, 0, bytes);
    copy = mem_grow(NULL, fixed + record->used + bytes, 1);
    memcpy(copy, record, fixed + record->used);
    copy->room = (uint16_t)(record->used + bytes);
    return copy;
}

struct record *record_copy(const struct record *record)
{
    return record_copy_for(record, 0);
}

void record_free(struct record *record)
{
    if (record == NULL)
        return;
    while (record->loose != NULL)
        drop_loose(record, record->loose->place);
    free(record);
}

enum record_kind record_kind(const struct record *record)
{
    return (enum record_kind)record->kind;
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
    const char *value = value_at(record, place(record, id));

    return value != NULL ? value : fields[id].fallback;
}

enum origin record_origin(const struct record *record, enum field_id id)
{
    return (enum origin)(origins(record)[place(record, id)] & ORIGIN_BITS);
}

bool record_is_plain(const struct record *record, enum field_id id)
{
    return (origins(record)[place(record, id)] & IS_PLAIN) != 0 ||
           field_plain(id, record_get(record, id));
}

/* value NULL: the default. */
static void store(struct record *record, enum field_id id, const char *value, enum origin by)
{
    size_t at = place(record, id);

    if (value != NULL && strcmp(value, fields[id].fallback) == 0)
        value = NULL;
    put_value(record, at, value);
    origins(record)[at] = (unsigned char)by;
}

/* A side that somebody took away on purpose does not come back by a weaker wish. */
static void make_present(struct record *record, enum field_id side, enum origin by)
{
    if (record_origin(record, side) <= by)
        store(record, side, "true", by);
}

/* The usual port, unless somebody said another. */
static void propose_port(struct record *record, enum side side)
{
    enum field_id port = transport_fields(record_kind(record), side)->port;
    char usual[16];

    if (record_origin(record, port) > ORIGIN_PRESET)
        return;
    snprintf(usual, sizeof(usual), "%d", preset_port(record, side));
    store(record, port, usual, ORIGIN_PRESET);
}

/* Which port is usual hangs on the field. */
static bool decides_port(const struct record *record, enum field_id id)
{
    const struct transport_fields *of = transport_fields(record_kind(record), fields[id].side);

    return of != NULL && (id == of->protocol || id == of->encryption || id == of->method);
}

/* What is the same for everybody who uses this provider of OAuth. */
static void propose_endpoints(struct record *record)
{
    const char *preset = record_get(record, FIELD_OAUTH_PRESET);

    for (size_t i = 0; i < oauth_preset_count; i++)
        if (strcmp(oauth_presets[i].preset, preset) == 0 &&
            record_origin(record, oauth_presets[i].field) <= ORIGIN_PRESET)
            store(record, oauth_presets[i].field, oauth_presets[i].value, ORIGIN_PRESET);
}

/* value is canonical. False: a stronger origin holds the field. */
static bool set(struct record *record, enum field_id id, const char *value, enum origin by)
{
    enum side side = fields[id].side;

    if (record_origin(record, id) > by)
        return false;
    store(record, id, value, by);
    if (record->kind == RECORD_SERVER && side != SIDE_NONE && fields[id].type != TYPE_SIDE)
        make_present(record, side == SIDE_RECEIVE ? FIELD_RECEIVE : FIELD_SEND, by);
    if (decides_port(record, id))
        propose_port(record, side);
    if (id == FIELD_OAUTH_PRESET)
        propose_endpoints(record);
    return true;
}

bool record_set(struct record *record, enum field_id id, const char *text, enum origin by,
                struct err *err)
{
    char *value;

    if (field_plain(id, text)) {
        if (set(record, id, text, by))
            origins(record)[place(record, id)] |= IS_PLAIN;
        return true;
    }
    if (*text == '\0' && fields[id].nullable) {
        set(record, id, text, by);
        return true;
    }
    if (!field_canonical(id, text, &value, err))
        return false;
    set(record, id, value, by);
    free(value);
    return true;
}

bool record_take(struct record *record, enum field_id id, const char *text, enum origin by,
                 struct err *err)
{
    const struct choice *choice = field_choice(id, text);

    if (choice == NULL || choice->refusal == NULL)
        return record_set(record, id, text, by, err);
    set(record, id, text, by);
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
    for (each_field(id, record_kind(a))) {
        bool applies = record_applies(a, id);

        if (applies != record_applies(b, id))
            return false;
        if (applies && !record_is(a, id, record_get(b, id)))
            return false;
    }
    return true;
}

static bool same_at(const struct record *a, const struct record *b, size_t at)
{
    const char *left = value_at(a, at), *right = value_at(b, at);

    /* What is at the default has no text of its own. */
    return left == right || (left != NULL && right != NULL && strcmp(left, right) == 0);
}

bool record_same(const struct record *a, const struct record *b)
{
    for (size_t i = 0; i < field_count(a); i++)
        if (!same_at(a, b, i))
            return false;
    return true;
}

_Static_assert(FIELDS_OF_ACCOUNT <= 64 && FIELDS_OF_OAUTH_SERVER - FIELDS_OF_ACCOUNT <= 64,
               "a bit for each field of a kind");

bool record_same_but(const struct record *a, const struct record *b, uint64_t fields_left_out)
{
    const unsigned char *left = origins(a), *right = origins(b);
    size_t count = field_count(a);

    for (size_t i = 0; i < count; i++) {
        if ((fields_left_out >> i & 1) != 0)
            continue;
        if (((left[i] ^ right[i]) & ORIGIN_BITS) != 0)
            return false;
        if ((a->at[i] | b->at[i]) != AT_DEFAULT && !same_at(a, b, i))
            return false;
    }
    return true;
}
