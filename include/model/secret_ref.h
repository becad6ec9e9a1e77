/* model/secret_ref.h - where a secret comes from. The secret itself is never in the model.
 *
 * Text form, as on the command line, in CSV and in forms:
 *   ask | vault:NAME | command:WORD WORD ... | file:/PATH | env:NAME | credential:NAME
 * The words of a command are split at blanks; '...' and "..." group, backslash takes the next
 * character; no shell is run. In the settings file it is an object: {"from":"command",
 * "argv":[...]} and so on. */
#ifndef MAILSETUP_MODEL_SECRET_REF_H
#define MAILSETUP_MODEL_SECRET_REF_H

#include "base/err.h"

enum secret_from {
    SECRET_ASK,
    SECRET_VAULT,
    SECRET_COMMAND,
    SECRET_FILE,
    SECRET_ENV,
    SECRET_CREDENTIAL
};

enum { SECRET_ARGV_MAX = 64 };

struct secret_ref {
    enum secret_from from;
    char *name;                      /* vault, file (path), env, credential; else NULL */
    char *argv[SECRET_ARGV_MAX + 1]; /* command; NULL at the end */
};

const char *secret_from_name(enum secret_from from); /* "ask", "vault", ... */
bool secret_from_by_name(const char *name, enum secret_from *from);
bool secret_ref_parse(const char *text, struct secret_ref *ref, struct err *err);
char *secret_ref_text(const struct secret_ref *ref); /* canonical; the caller frees */
void secret_ref_clear(struct secret_ref *ref);

#endif
