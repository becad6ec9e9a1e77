/* model/registry.h - everything that is registered: the records of each kind in the administrator's
 * order. Codes are unique within their kind without regard to case (ASCII); ids are never used
 * again. Records in it never change, so that copies share them: a copy costs the same however many
 * there are, and the first change to one of two copies a pointer for each record of that kind.
 *
 * Records may sleep: such a one is known by its number and a piece of text, and is read when
 * somebody looks at it. Nobody can tell but by the time that it takes. */
#ifndef MAILSETUP_MODEL_REGISTRY_H
#define MAILSETUP_MODEL_REGISTRY_H

#include "model/record.h"

#include <stdint.h>

struct registry;

enum { REGISTRY_ID_MAX = 2147483647 };

/* One piece of a source's text: the record with that number. In bytes. */
struct record_slice {
    unsigned id;
    uint32_t start, length;
};
/* Text in which records sleep. Whoever makes one (the store) has it as the first member of a struct
 * of its own and holds it once; the registries hold it as long as a record's text is in it. */
struct record_source {
    const char *bytes; /* stay where they are and as they are until end() */
    /* The record; the caller's. Never NULL: who cannot keep the promise that the text is a record
     * ends the program. */
    struct record *(*wake)(struct record_source *source, const struct record_slice *slice);
    /* The value of a field, where the text tells it without being read: borrowed from the text, not
     * NUL-terminated. False: it does not. */
    bool (*peek)(const char *text, size_t length, enum field_id id, const char **value,
                 size_t *size);
    void (*end)(struct record_source *source); /* nobody holds it any more: it may free itself */
    size_t users;                              /* who hold it; 1, its maker, when it is made */
};
void record_source_release(struct record_source *source); /* NULL: nothing */

struct registry *registry_new(void);
struct registry *registry_copy(const struct registry *registry);
/* Those of one kind alone. */
struct registry *registry_copy_kind(const struct registry *registry, enum record_kind kind);
void registry_free(struct registry *registry);

size_t registry_count(const struct registry *registry, enum record_kind kind);
/* Wakes those from a position on, so that looking at them takes no time: whoever needs all of many
 * does this in slices. */
void registry_wake(const struct registry *registry, enum record_kind kind, size_t from,
                   size_t count);
/* Borrowed, good until the registry changes. NULL beyond the end. */
const struct record *registry_at(const struct registry *registry, enum record_kind kind,
                                 size_t position);
/* The same without waking it for good: of one that sleeps the caller frees *mine, which is NULL
 * otherwise. Whoever looks at each of many once needs no room for all. */
const struct record *registry_read(const struct registry *registry, enum record_kind kind,
                                   size_t position, struct record **mine);
/* Without waking it. 0 beyond the end. */
unsigned registry_id_at(const struct registry *registry, enum record_kind kind, size_t position);
/* The value of a field as record_get() has it, without waking the record where its text tells it.
 * Borrowed, not NUL-terminated. What many are filtered and sorted by. */
const char *registry_peek(const struct registry *registry, enum record_kind kind, size_t position,
                          enum field_id id, size_t *length);
/* As record_is(), in the same way. */
bool registry_peek_is(const struct registry *registry, enum record_kind kind, size_t position,
                      enum field_id id, const char *value);
/* Position, or registry_count() when there is none. O(1) on average. Kinds with a key only. */
size_t registry_find_code(const struct registry *registry, enum record_kind kind, const char *code);
size_t registry_find_id(const struct registry *registry, enum record_kind kind, unsigned id);
/* The account with the address (without regard to case) or with the name; O(1) on average. The
 * count: none, or more than one (*several). */
size_t registry_find_account(const struct registry *registry, const char *text, bool *several);
/* The account that uses the server (0: none) and has the address, without regard to case; otherwise
 * as registry_find_account(). */
size_t registry_find_account_on(const struct registry *registry, unsigned server,
                                const char *address, bool *several);
unsigned registry_next_id(const struct registry *registry, enum record_kind kind);
/* Never lowers it. */
void registry_set_next_id(struct registry *registry, enum record_kind kind, unsigned id);
/* code, or code-2, code-3 ... so that it is free. out has room for 65 bytes. */
void registry_free_code(const struct registry *registry, enum record_kind kind, const char *code,
                        char *out);
/* How many accounts name the server. O(log n) once it was counted. */
size_t registry_accounts_of(const struct registry *registry, unsigned server_id);
/* The same of all servers that have accounts, for whoever writes it down; the caller frees. And
 * told by whoever has it written down, so that nobody has to count. */
struct registry_use {
    unsigned server, accounts;
};
struct registry_use *registry_uses(const struct registry *registry, size_t *count);
void registry_set_uses(const struct registry *registry, const struct registry_use *uses,
                       size_t count);
/* Do both hold the very same records of the kind (shared by a copy, or asleep in one piece of
 * text), in the same order? false does not mean that anything differs. */
bool registry_same(const struct registry *a, const struct registry *b, enum record_kind kind);
/* Are two records of the kind the very same, or the same by their text? Neither is woken; false
 * does not mean that anything differs. */
bool registry_alike(const struct registry *a, size_t at_a, const struct registry *b, size_t at_b,
                    enum record_kind kind);

/* Takes the record over on success, appends it to those of its kind and gives it an id when it has
 * none. Fails on a code that is taken. */
bool registry_add(struct registry *registry, struct record *record, struct err *err);
/* As registry_add, at a position (undo of a removal). */
bool registry_insert(struct registry *registry, size_t position, struct record *record,
                     struct err *err);
/* Appends the very record of another registry, asleep or awake. */
bool registry_share(struct registry *registry, const struct registry *from, enum record_kind kind,
                    size_t position, struct err *err);
/* Appends count records that sleep in source. False: a code or a number is there twice, a number is
 * 0 or there are too many; registry is as it was. */
bool registry_add_sleeping(struct registry *registry, enum record_kind kind,
                           struct record_source *source, const struct record_slice *slices,
                           size_t count);
/* The same where it was seen before that each has a code and a number of its own, and is still so:
 * none is looked at. False: a number is none, or there are too many. */
bool registry_add_proven(struct registry *registry, enum record_kind kind,
                         struct record_source *source, const struct record_slice *slices,
                         size_t count);
/* Where the text of a record is; NULL: nowhere. Those that were never asleep may have one too. */
const struct record_source *registry_text(const struct registry *registry, enum record_kind kind,
                                          size_t position, struct record_slice *slice);
/* From now on the text of the record is this one; also in copies that share it. It has to say what
 * the record says. */
void registry_set_text(const struct registry *registry, enum record_kind kind, size_t position,
                       struct record_source *source, const struct record_slice *slice);
/* The same for all of the kind, in their order. */
void registry_set_texts(const struct registry *registry, enum record_kind kind,
                        struct record_source *source, const struct record_slice *slices);
/* Puts record in the place of the one with the same id; takes it over on success. */
bool registry_replace(struct registry *registry, struct record *record, struct err *err);
void registry_remove(struct registry *registry, enum record_kind kind, size_t position);
/* Those at positions[], ascending, in one go. */
void registry_remove_some(struct registry *registry, enum record_kind kind, const size_t *positions,
                          size_t count);
void registry_remove_all(struct registry *registry, enum record_kind kind);
/* Moves the records at positions[] (ascending) together so that the first of them stands before
 * the one that is now at `before` (count: at the end); their order among themselves stays. */
void registry_move(struct registry *registry, enum record_kind kind, const size_t *positions,
                   size_t count, size_t before);

/* One wish of a face, all or nothing. Strings are borrowed for the call. */
enum edit_kind { EDIT_ADD, EDIT_SET, EDIT_REMOVE, EDIT_REMOVE_ALL, EDIT_MOVE, EDIT_COPY };
struct assignment {
    const char *path, *value;
};
struct registry_edit {
    enum edit_kind kind;
    enum record_kind of;
    /* Codes; of accounts what account_find() takes. ADD: one, none for an account; SET: one, none
     * for the notification; COPY: old, new (an account: old alone); REMOVE, MOVE: any. */
    const char *const *codes;
    size_t code_count;
    const struct assignment *assignments; /* ADD, SET; COPY of an account */
    size_t assignment_count;
    const struct record *base; /* ADD: begin with a copy of it (a provider's server); or NULL */
    /* ADD, COPY: where the server logs in with OAuth and names no OAuth server: the one of this
     * preset is taken, and made when there is none. NULL: it has to be named. */
    const char *oauth_preset;
    const char *before, *after; /* MOVE: a code, or NULL */
    long to;                    /* MOVE: 1-based position, or 0 */
};
/* ADD: a name that is not given is taken from the code. `receive=null|none`, `send=null|none`
 * and an empty value or `null` for a nullable field are understood; a server may be named by its
 * code with `server_code=CODE` (`server_id=` takes the number). An OAuth server's new code is
 * followed by those who refer to it. Every assignment is checked; the record as a whole is
 * validated, and what it refers to must be there when it is set. REMOVE refuses a mail server that
 * an open migration moves accounts from or to. False: registry is as it was and
 * *err names the code and the path. */
bool registry_apply(struct registry *registry, const struct registry_edit *edit, struct err *err);
/* May those at positions[] (NULL: the first count) go? False: *err says who needs one of them. */
bool registry_may_remove(const struct registry *registry, enum record_kind of,
                         const size_t *positions, size_t count, struct err *err);
/* The first OAuth server of a preset ("microsoft365"), or NULL. */
const struct record *registry_find_preset(const struct registry *registry, const char *preset);
/* The code of the first OAuth server of a preset ("microsoft365"), which is made when there is
 * none: the preset's name and endpoints, its own code or one like it that is free. Borrowed until
 * the registry changes. */
const char *registry_oauth_server(struct registry *registry, const char *preset);

#endif
