/* engine/login_private.h - what login_choice.c tells login.c. */
#ifndef MAILSETUP_ENGINE_LOGIN_PRIVATE_H
#define MAILSETUP_ENGINE_LOGIN_PRIVATE_H

#include "engine/dialogue_private.h"

struct method_row {
    const char *setting, *name;
    enum mechanism mechanism; /* NONE: the protocol's own */
    bool clear_text;          /* what opens the mailbox itself crosses the connection */
};
extern const struct method_row methods[METHOD_COUNT];

/* The way to log in that the settings want and the server offers; METHOD_NONE: there is none, and
 * login_why_not() is the finding. */
enum method login_choose(const struct dialogue *d);
enum finding_id login_why_not(const struct dialogue *d);
bool login_is_automatic(const struct dialogue *d);
/* The method under way, or what was wished for, as people know it. */
const char *login_method_name(const struct dialogue *d);

#endif
