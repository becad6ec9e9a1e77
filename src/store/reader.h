/* store/reader.h - an object of a file of providers or rules against a table of its members: what
 * it may hold, what is wrong with it and in which line. */
#ifndef MAILSETUP_STORE_READER_H
#define MAILSETUP_STORE_READER_H

#include "base/text.h"
#include "store/strict.h"

#include <json-c/json.h>

struct member;
/* The reading of one object of a file's list. */
struct reading {
    struct problems *problems;
    const struct slice *slice;
    const char *list; /* "providers" */
    size_t index;
    struct text path; /* inside the object: "receive[0].port" */
    void *row;        /* what the object becomes, and how it keeps a copy of a text */
    const char *(*keep)(void *row, const char *text);
    bool japanese;
    const struct member *member; /* the one whose `take` is at work */
};

/* A member of an object. Text goes to where `at` says in what the object fills. */
struct member {
    const char *key;
    /* Anything that is no plain text. */
    void (*take)(struct reading *reading, json_object *value, void *into);
    bool (*form)(const char *text); /* text: its pattern */
    const char *wanted;             /* N_(): in words */
    size_t most;                    /* characters */
    size_t at;
    bool required, null;
};

/* Tells it of the place where the reading is. */
void reading_wrong(struct reading *reading, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* "port" must be a whole number. */
void reading_must_be(struct reading *reading, const char *key, const char *wanted);
/* Goes into a member or an element; back with text_cut(&reading->path) to what it returns. */
size_t reading_enter(struct reading *reading, const char *key);
size_t reading_enter_element(struct reading *reading, size_t index);
/* The text, when it is one of the member's form; NULL: told. Borrowed from the value. */
const char *reading_text(struct reading *reading, const struct member *member, json_object *value);
/* Every member of the object, in the order of the table, which ends with key NULL. */
void reading_object(struct reading *reading, const struct member *members, json_object *object,
                    void *into);
/* How many elements the list has; 0 as well when that is told to be wrong. */
size_t reading_list(struct reading *reading, json_object *value, size_t most);
/* {"en": ..., "ja": ...} in the user's language, else in the other; kept. */
const char *reading_words(struct reading *reading, json_object *value);
/* true or false; anything else is told. */
bool reading_switch(struct reading *reading, const char *key, json_object *value);
bool form_plain(const char *text); /* anything without controls */

#endif
