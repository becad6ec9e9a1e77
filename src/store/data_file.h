/* store/data_file.h - files of knowledge, {"version": 1, "providers": [...]}: what those of
 * providers and those of rules have in common, and the user's folder of them. */
#ifndef MAILSETUP_STORE_DATA_FILE_H
#define MAILSETUP_STORE_DATA_FILE_H

#include "base/err.h"
#include "store/strict.h"

#include <json-c/json.h>

/* What the files hold. The sentences are N_(). */
struct data_kind {
    const char *list;       /* "providers" */
    const char *version;    /* "A file of providers has \"version\": 1." */
    const char *many_rows;  /* "More than %d providers are not accepted." */
    const char *many_files; /* "%s: more than %d files of providers are not read." */
    int rows_max;
};

/* One object of the list: its text, its place in the list, and the tree that was made of it. */
typedef void data_row(void *context, const struct slice *slice, size_t index, json_object *object);
/* Hands every object of the file over, unless the file as a whole is wrong already; what is wrong
 * goes to problems. */
void data_rows(const struct data_kind *kind, const char *bytes, size_t length, data_row *row,
               void *context, struct problems *problems);
/* True: there are no problems. False: *err says the first with path and line; where is the name of
 * the file. */
bool data_is_good(struct problems *problems, const char *where, struct err *err);

/* Reads every *.json of a folder, in the order of their names. Folder and files must belong to the
 * user or to root, and nobody else may be able to change them. */
struct data_folder {
    const struct data_kind *kind;
    bool (*read)(void *context, const char *bytes, size_t length, const char *path,
                 struct err *err);
    void *context;
    void (*tell)(void *context, const char *sentence); /* of each file left out; may be NULL */
    void *tell_context;
};
void data_folder_read(const struct data_folder *folder, const char *path);

#endif
