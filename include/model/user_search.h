/* model/user_search.h - which form of the user name does a server take? Some want the whole
 * address, some the part before the @, some user%domain: each is one login with the same password,
 * tried one after the other, a few at most, because servers lock mailboxes after too many wrong
 * ones. Pure: a face runs the checks that it is given and tells what came of them. */
#ifndef MAILSETUP_MODEL_USER_SEARCH_H
#define MAILSETUP_MODEL_USER_SEARCH_H

#include "model/plan.h"
#include "model/provider.h"

enum { USER_FORMS_MAX = 4 };

enum user_outcome {
    USER_OPEN,     /* another form waits */
    USER_ACCEPTED, /* the last one is it */
    USER_NONE,     /* all of them were refused as the first was */
    USER_STOPPED,  /* the server said something else: too many tries, locked, silent */
};
struct user_search {
    enum side side;              /* whose login is tried */
    struct check_plan *plan;     /* what is run, without the user; owned. NULL: nothing is */
    char *forms[USER_FORMS_MAX]; /* in the order in which they are tried; owned */
    size_t count, tried;
    enum user_outcome outcome;
};

/* Can a search help after this check: a login was refused as wrong user or password, and there is
 * another form of its user? Of both sides the receiving one. address: the mail address of the
 * mailbox where it is known otherwise than by the user; or NULL. provider: whose rule comes first;
 * or NULL. NULL: no. What is returned has the forms alone and cannot be run: a question that is
 * asked at every draw copies no password. */
struct user_search *user_search_forms(const struct check_plan *plan, const struct report *report,
                                      const char *address, const struct provider *provider);
/* The same, to be run with the plan of the check (copied, with its passwords). */
struct user_search *user_search_new(const struct check_plan *plan, const struct report *report,
                                    const char *address, const struct provider *provider);
void user_search_free(struct user_search *search); /* wipes; accepts NULL */
/* The plan of the next try: one side, up to the login. The caller frees. NULL: it is over. */
struct check_plan *user_search_next(struct user_search *search);
/* What the try came to; outcome is set. */
void user_search_answer(struct user_search *search, const struct report *report);
/* The form that was tried last; "" before the first. */
const char *user_search_user(const struct user_search *search);

#endif
