/* model/registry.h - the mail servers in the administrator's order.
 * Codes are unique without regard to case (ASCII); ids are never used again. */
#ifndef MAILSETUP_MODEL_REGISTRY_H
#define MAILSETUP_MODEL_REGISTRY_H

#include "model/server.h"

struct registry;

enum { REGISTRY_SERVERS_MAX = 100000 };

struct registry *registry_new(void);
struct registry *registry_copy(const struct registry *registry);
void registry_free(struct registry *registry);

size_t registry_count(const struct registry *registry);
/* Borrowed, good until the registry changes. NULL beyond the end. */
const struct server *registry_at(const struct registry *registry, size_t position);
/* Position, or registry_count() when there is none. O(1) on average. */
size_t registry_find_code(const struct registry *registry, const char *code);
size_t registry_find_id(const struct registry *registry, unsigned id);
unsigned registry_next_id(const struct registry *registry);
void registry_set_next_id(struct registry *registry, unsigned id); /* never lowers it */
/* code, or code-2, code-3 ... so that it is free. out has room for 65 bytes. */
void registry_free_code(const struct registry *registry, const char *code, char *out);

/* Takes the server over on success, appends it and gives it an id when it has none. Fails on a
 * code that is taken. */
bool registry_add(struct registry *registry, struct server *server, struct err *err);
/* As registry_add, at a position (undo of a removal). */
bool registry_insert(struct registry *registry, size_t position, struct server *server,
                     struct err *err);
/* Puts server in the place of the one with the same id; takes it over on success. */
bool registry_replace(struct registry *registry, struct server *server, struct err *err);
void registry_remove(struct registry *registry, size_t position);
/* Moves the servers at positions[] (ascending) together so that the first of them stands before
 * the server that is now at `before` (count: at the end); their order among themselves stays. */
void registry_move(struct registry *registry, const size_t *positions, size_t count, size_t before);

/* One wish of a face, all or nothing. Strings are borrowed for the call. */
enum edit_kind { EDIT_ADD, EDIT_SET, EDIT_REMOVE, EDIT_REMOVE_ALL, EDIT_MOVE, EDIT_COPY };
struct assignment {
    const char *path, *value;
};
struct registry_edit {
    enum edit_kind kind;
    const char *const *codes; /* ADD, SET: one; COPY: old, new; REMOVE, MOVE: any */
    size_t code_count;
    const struct assignment *assignments; /* ADD, SET */
    size_t assignment_count;
    const char *before, *after; /* MOVE: a code, or NULL */
    long to;                    /* MOVE: 1-based position, or 0 */
};
/* ADD: a name that is not given is taken from the code. `receive=null|none`, `send=null|none`
 * and an empty value or `null` for a nullable field are understood. Every assignment is checked;
 * the server as a whole is validated. False: registry is as it was and *err names the code and
 * the path. */
bool registry_apply(struct registry *registry, const struct registry_edit *edit, struct err *err);

#endif
