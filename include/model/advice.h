/* model/advice.h - advice across fields, before any server is asked: 995 with STARTTLS, clear
 * text with a password, ... One table: conditions, severity, sentence, cure. */
#ifndef MAILSETUP_MODEL_ADVICE_H
#define MAILSETUP_MODEL_ADVICE_H

#include "model/report.h"
#include "model/server.h"

enum { ADVICE_CONDITIONS = 4, ADVICE_CURES = 2 };

struct advice {
    const char *id; /* "port-995-starttls" */
    enum severity severity;
    enum field_id field; /* beside which field it is said */
    struct {
        enum field_id field;
        const char *values;
    } when[ADVICE_CONDITIONS]; /* values NULL: end; "!a|b": neither of them */
    const char *sentence;      /* N_() */
    struct {
        enum field_id field;
        const char *value;
    } cure[ADVICE_CURES]; /* value NULL: none */
};

extern const struct advice advices[];
extern const size_t advice_count;

bool advice_applies(const struct advice *advice, const struct record *server);

#endif
