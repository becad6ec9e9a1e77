/* What is said of a record, in whole sentences for each kind: no language can be trusted to make
 * them from parts. */
#include "app/parts.h"
#include "base/i18n.h"

/* %s: what the record is called (record_label), then its name where there are two. */
static const char *const words[RECORD_KIND_COUNT][SAY_COUNT] = {
    [RECORD_SERVER] =
        {
            [SAY_ASK_DELETE] = N_("Delete the mail server %s (%s)?"),
            [SAY_ASK_DELETE_SOME] = N_("Delete these %zu mail servers: %s?"),
            [SAY_DELETED] = N_("The mail server %s was deleted."),
            [SAY_DELETED_SOME] = N_("%zu mail servers were deleted."),
            [SAY_ASK_COPY] = N_("Register a copy of the mail server %s (%s)."),
            [SAY_COPIED] = N_("The mail server %s was copied as %s."),
            [SAY_MOVED] = N_("The mail server was moved."),
            [SAY_MOVED_SOME] = N_("%zu mail servers were moved."),
            [SAY_ADDED] = N_("The mail server %s was registered."),
            [SAY_CHANGED] = N_("The mail server %s was changed."),
            [SAY_TAKEN] = N_("The code %s is taken by another mail server."),
            [SAY_GONE] = N_("The server that was checked is no longer there to be changed."),
            [SAY_NOT_ADDED] = N_("This mail server is not registered yet."),
            [SAY_NOT_ADDED_ASK] = N_("This mail server is not registered yet. Save it?"),
            [SAY_NOT_SAVED] = N_("The changes of this mail server are not saved yet."),
            [SAY_NO_MATCH] = N_("No server matches the filter. Esc takes it away."),
            [SAY_FILTERED] = N_("%zu of %zu servers are shown, those with \"%s\"; Esc shows all."),
            [SAY_NONE] = N_("No mail servers are registered yet."),
            [SAY_HOW_TO_ADD] =
                N_("Press %s to add the first one. The wizard asks for what is needed, step by "
                   "step, and tries every setting against the real server."),
            [SAY_NEW] = N_("new mail server"),
            [SAY_DRAFT] = N_("Unfinished work on the mail server %s was kept."),
        },
    [RECORD_ACCOUNT] =
        {
            [SAY_ASK_DELETE] = N_("Delete the account %s (%s)?"),
            [SAY_ASK_DELETE_SOME] = N_("Delete these %zu accounts: %s?"),
            [SAY_DELETED] = N_("The account %s was deleted."),
            [SAY_DELETED_SOME] = N_("%zu accounts were deleted."),
            [SAY_MOVED] = N_("The account was moved."),
            [SAY_MOVED_SOME] = N_("%zu accounts were moved."),
            [SAY_ADDED] = N_("The account %s was registered."),
            [SAY_CHANGED] = N_("The account %s was changed."),
            [SAY_GONE] = N_("The account that was checked is no longer there to be changed."),
            [SAY_NOT_ADDED] = N_("This account is not registered yet."),
            [SAY_NOT_ADDED_ASK] = N_("This account is not registered yet. Save it?"),
            [SAY_NOT_SAVED] = N_("The changes of this account are not saved yet."),
            [SAY_NO_MATCH] = N_("No account matches the filter. Esc takes it away."),
            [SAY_FILTERED] = N_("%zu of %zu accounts are shown, those with \"%s\"; Esc shows all."),
            [SAY_NONE] = N_("No accounts are registered yet."),
            [SAY_HOW_TO_ADD] =
                N_("Press %s to add the first one: whose mailbox it is, on which server, and where "
                   "its password comes from. Many at once come from a CSV file."),
            [SAY_NEW] = N_("new account"),
            [SAY_DRAFT] = N_("Unfinished work on the account %s was kept."),
        },
    [RECORD_OAUTH_SERVER] =
        {
            [SAY_ASK_DELETE] = N_("Delete the OAuth server %s (%s)?"),
            [SAY_ASK_DELETE_SOME] = N_("Delete these %zu OAuth servers: %s?"),
            [SAY_DELETED] = N_("The OAuth server %s was deleted."),
            [SAY_DELETED_SOME] = N_("%zu OAuth servers were deleted."),
            [SAY_ASK_COPY] = N_("Register a copy of the OAuth server %s (%s)."),
            [SAY_COPIED] = N_("The OAuth server %s was copied as %s."),
            [SAY_MOVED] = N_("The OAuth server was moved."),
            [SAY_MOVED_SOME] = N_("%zu OAuth servers were moved."),
            [SAY_ADDED] = N_("The OAuth server %s was registered."),
            [SAY_CHANGED] = N_("The OAuth server %s was changed."),
            [SAY_TAKEN] = N_("The code %s is taken by another OAuth server."),
            [SAY_GONE] = N_("The OAuth server is no longer there to be changed."),
            [SAY_NOT_ADDED] = N_("This OAuth server is not registered yet."),
            [SAY_NOT_ADDED_ASK] = N_("This OAuth server is not registered yet. Save it?"),
            [SAY_NOT_SAVED] = N_("The changes of this OAuth server are not saved yet."),
            [SAY_NO_MATCH] = N_("No OAuth server matches the filter. Esc takes it away."),
            [SAY_FILTERED] =
                N_("%zu of %zu OAuth servers are shown, those with \"%s\"; Esc shows all."),
            [SAY_NONE] = N_("No OAuth servers are registered yet."),
            [SAY_HOW_TO_ADD] =
                N_("Press %s to add one. Google and Microsoft 365 come filled in; others are "
                   "filled in from their documents."),
            [SAY_NEW] = N_("new OAuth server"),
            [SAY_DRAFT] = N_("Unfinished work on the OAuth server %s was kept."),
        },
    [RECORD_MIGRATION] =
        {
            [SAY_ASK_DELETE] =
                N_("Forget what was noted of %s?%s Servers and accounts stay as they are; what was "
                   "imported cannot be taken back any more."),
            [SAY_ASK_DELETE_SOME] = N_("Forget these %zu migrations: %s?"),
            [SAY_DELETED] = N_("What was noted of %s was forgotten."),
            [SAY_DELETED_SOME] = N_("%zu migrations were forgotten."),
            [SAY_NO_MATCH] = N_("No migration matches the filter. Esc takes it away."),
            [SAY_FILTERED] =
                N_("%zu of %zu migrations are shown, those with \"%s\"; Esc shows all."),
            [SAY_NONE] = N_("No accounts move to another mail server."),
            [SAY_HOW_TO_ADD] =
                N_("Press %s to move the accounts of a mail server to another one: seven steps, "
                   "each of which is saved, can be taken back, and is gone on with at any time."),
        },
    [RECORD_NOTIFICATION] =
        {
            [SAY_DELETED] = N_("The settings of the notification were deleted."),
            [SAY_ADDED] = N_("The notification was set up."),
            [SAY_CHANGED] = N_("The notification was changed."),
            [SAY_GONE] = N_("The notification is no longer there to be changed."),
            [SAY_NOT_ADDED] = N_("The notification is not saved yet."),
            [SAY_NOT_ADDED_ASK] = N_("The notification is not saved yet. Save it?"),
            [SAY_NOT_SAVED] = N_("The changes of the notification are not saved yet."),
            [SAY_NONE] = N_("The notification is not set up yet."),
            [SAY_HOW_TO_ADD] =
                N_("Press %s to set it up: through which mail server the system sends its own "
                   "notices, from whom, and who gets them."),
            [SAY_NEW] = N_("notification"),
            [SAY_DRAFT] = N_("Unfinished work on the notification was kept."),
        },
};

const char *kind_says(enum record_kind kind, enum kind_sentence sentence)
{
    const char *text = words[kind][sentence];
    return text ? i18n(text) : "";
}
