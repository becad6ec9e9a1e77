/* model/field.h - every setting there is, once.
 *
 * fields[] is what the wizard, the forms, the settings file, its schema, CSV, the command line and
 * the manual read. A new setting is one row in a model/..._fields.def (and its translation). Values
 * are canonical text: "995", "true", "starttls", "" for null. Source of names, limits and defaults:
 * the product's specification of the settings file, version 1. */
#ifndef MAILSETUP_MODEL_FIELD_H
#define MAILSETUP_MODEL_FIELD_H

#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

enum side { SIDE_NONE, SIDE_RECEIVE, SIDE_SEND };
const char *side_name(enum side side); /* "receive", "send"; "" for none; not translated */

/* What the settings consist of. Each kind of record has its own fields and steps: record_kinds[]
 * in model/record.h. */
enum record_kind {
    RECORD_SERVER,
    RECORD_ACCOUNT,
    RECORD_OAUTH_SERVER,
    RECORD_NOTIFICATION, /* there is one at most */
    RECORD_MIGRATION,    /* model/migration.h */
    RECORD_WATCH,        /* of a migration: a DNS record */
    RECORD_KIND_COUNT
};

enum field_id {
#define FIELD(id, ...) FIELD_##id,
#include "model/server_fields.def"
    FIELDS_OF_ACCOUNT,
    FIELDS_BEFORE_ACCOUNT = FIELDS_OF_ACCOUNT - 1,
#include "model/account_fields.def"
    FIELDS_OF_OAUTH_SERVER,
    FIELDS_BEFORE_OAUTH_SERVER = FIELDS_OF_OAUTH_SERVER - 1,
#include "model/oauth_server_fields.def"
    FIELDS_OF_NOTIFICATION,
    FIELDS_BEFORE_NOTIFICATION = FIELDS_OF_NOTIFICATION - 1,
#include "model/notification_fields.def"
    FIELDS_OF_MIGRATION,
    FIELDS_BEFORE_MIGRATION = FIELDS_OF_MIGRATION - 1,
#include "model/migration_fields.def"
    FIELDS_OF_WATCH,
    FIELDS_BEFORE_WATCH = FIELDS_OF_WATCH - 1,
#include "model/watch_fields.def"
#undef FIELD
    FIELD_COUNT,
    FIELD_NONE = FIELD_COUNT
};

/* The steps of the wizard, and the parts of the other forms; model/step.h has their words. */
enum step_id {
    STEP_START, /* asks for no field: a row of fields[] without a step is not asked for */
    STEP_NAME,
    STEP_RECEIVING,
    STEP_RECEIVING_TRANSPORT,
    STEP_RECEIVING_LOGIN,
    STEP_SENDING,
    STEP_SENDING_LOGIN,
    STEP_LIMITS,
    STEP_REVIEW,
    STEP_ACCOUNT, /* whose mailbox, and where */
    STEP_ACCOUNT_LOGIN,
    STEP_ACCOUNT_RECEIVING,
    STEP_ACCOUNT_SENDING,
    STEP_OAUTH_SERVER,
    STEP_OAUTH_CLIENT,
    STEP_NOTIFICATION,
    STEP_NOTIFICATION_SENDER,
    STEP_NOTIFICATION_ADMINISTRATORS,
    STEP_COUNT
};

enum field_type {
    TYPE_SIDE,     /* "true" / "false": is the side there; JSON object or null */
    TYPE_CODE,     /* 1-64 of A-Z a-z 0-9 . _ - */
    TYPE_NAME,     /* min-max characters of any script; no C0, DEL, C1, U+2028-202E, U+2066-2069 */
    TYPE_HOST,     /* host name, IPv4 or IPv6 literal, without brackets */
    TYPE_PORT,     /* 1-65535 */
    TYPE_NUMBER,   /* min-max; max 0: no upper limit but INT64_MAX */
    TYPE_SWITCH,   /* "true" / "false"; also yes/no/on/off when typed */
    TYPE_CHOICE,   /* one of choices[] */
    TYPE_SHA256,   /* 64 hex digits; colons and upper case are folded when typed */
    TYPE_PATH,     /* absolute path of a file of CA certificates: looked at when it is set */
    TYPE_HELO,     /* host name with a dot, or [address] literal (RFC 5321, 4.1.3) */
    TYPE_PROXY,    /* socks5h://host:port or http://host:port, no credentials in it */
    TYPE_USERNAME, /* 1-255 bytes UTF-8 without controls */
    TYPE_SECRET,   /* a secret reference: model/secret_ref.h */
    TYPE_PROVIDER, /* the code of a provider; set by choosing one, registry_apply() refuses it */
    TYPE_OAUTH_SERVER, /* the code of an OAuth server */
    TYPE_SERVER,       /* the id of a mail server, in decimal; its code when typed */
    TYPE_ADDRESS,      /* local@domain */
    TYPE_MAILBOX,      /* local@domain, <local@domain>, Name <local@domain> (RFC 5322, 3.4) */
    TYPE_ADDRESSES,    /* local@domain, ... : in the file a list */
    TYPE_URL,          /* https://..., may hold {tenant} */
    TYPE_TIME,         /* "2026-11-22T06:00:00Z" */
    TYPE_FILE,         /* absolute path of a file that we write or read */
    TYPE_RECORDS,      /* what DNS says of a name: words of ASCII, one blank between them */
    TYPE_MIGRATION,    /* the number of a migration */
    TYPE_COUNT
};

struct choice {
    const char *name;    /* as in the file */
    const char *label;   /* N_(): as on the screen */
    const char *refusal; /* N_(): why this version cannot take it; NULL: can be chosen */
};

struct field {
    const char *path;  /* JSON path and name on the command line: "receive.port" */
    const char *label; /* N_() */
    const char *help;  /* N_(): a paragraph for ? */
    enum field_type type;
    enum side side;
    const char *fallback;         /* the default, canonical; "" for null or required */
    bool required;                /* must not be empty when its side is there */
    bool nullable;                /* "" is null in the file */
    long long min, max;           /* TYPE_NUMBER: the value; TYPE_NAME: characters */
    const struct choice *choices; /* ends with name NULL */
    const char *when_values;      /* has a meaning only while the field `when` is one of these, */
    enum field_id when;           /* separated by '|'; NULL: always */
    enum step_id step;            /* the step of the wizard that asks for it */
    bool early;                   /* asked before the others of its step */
    bool bytes;                   /* a number of bytes; 10M and the like are taken as well */
    bool expert;                  /* behind "more settings" in the wizard */
    bool transports;              /* asked as the list of usual transports, with the port */
    const char *column;           /* its name in CSV, or NULL: not there */
};

extern const struct field fields[FIELD_COUNT];

enum record_kind field_kind(enum field_id id);
/* FIELD_NONE when there is none. Exact match of the path. */
enum field_id field_by_path(enum record_kind kind, const char *path);
/* Check text and give the canonical form (the caller frees). Empty text is allowed where the
 * field is nullable, and where it is not, it is refused with "... is required". Typing is made
 * easy: blanks around and full-width letters and digits are folded away, case of choices too. A
 * file is held to more: there the store wants the canonical form itself. False: *err says why in
 * one sentence that begins with the label. */
bool field_canonical(enum field_id id, const char *text, char **canonical, struct err *err);
/* Is text beyond doubt the canonical form already, as nearly all that stands in files is? A quick
 * look that copies nothing. False: field_canonical() has to say. */
bool field_plain(enum field_id id, const char *text);
/* NULL when the field has no such choice. */
const struct choice *field_choice(enum field_id id, const char *name);
/* "a|b|c" holds value. */
bool field_one_of(const char *values, const char *value);
/* The same setting on the other side, or on the named side: (FIELD_SEND_PORT, SIDE_RECEIVE) ->
 * FIELD_RECEIVE_PORT. FIELD_NONE when that side has no such setting. */
enum field_id field_on_side(enum field_id id, enum side side);

/* Host names: RFC 1123 labels, underscores allowed, IDN in any script (each label 1-63 bytes as
 * A-label, 253 in all), one trailing dot folded away, IPv4, IPv6 (with scope). Lower case is not
 * forced: kept as typed. No scheme, port, user, blank or control. */
bool host_valid(const char *host, struct err *err, const char *label);
bool host_is_address(const char *host); /* IPv4 or IPv6 literal */
/* An address for an envelope: local@domain, no controls, no blanks outside quotes, no <>. */
bool address_valid(const char *address, struct err *err);
/* The parts of a TYPE_MAILBOX value in any of its spellings, the name without its quotes ("" when
 * there is none). The caller frees both. False: it is none. */
bool mailbox_parse(const char *text, char **name, char **address, struct err *err);

#endif
