/* The wizard as data. */
#include "model/step.h"

#include "base/i18n.h"

const struct input inputs[INPUT_COUNT] = {
    [INPUT_ADDRESS] = {"address", N_("Mail address"),
                       N_("A mail address that this server will handle, such as "
                          "taro@example.co.jp. The name, the code and the user of the test login "
                          "are proposed from it, and its domain is asked for the settings: DNS, "
                          "the domain's servers and the ISPDB. Leave it empty to fill everything "
                          "in by hand."),
                       false},
    [INPUT_USER] = {"user", N_("User for the test"),
                    N_("The user that the test logs in with. Many servers want the whole mail "
                       "address, others the part before the @. It is not kept in the settings, "
                       "and without one the test ends before the login."),
                    false},
    [INPUT_PASSWORD] = {"password", N_("Password for the test"),
                        N_("The password of that user. It is kept in memory until you leave, is "
                           "written nowhere, and is cut out of the log."),
                        true},
    [INPUT_SEND_PASSWORD] = {"send_password", N_("Password for sending"),
                             N_("The password of the sending side's own user, for the test. It is "
                                "kept in memory until you leave, is written nowhere, and is cut "
                                "out of the log."),
                             true},
    [INPUT_FROM] = {"from", N_("Sender for the test"),
                    N_("The address that the test gives as the sender. Servers often allow only "
                       "addresses that belong to the user who is logged in. Empty: the user, when "
                       "that is an address."),
                    false},
    [INPUT_TO] = {"to", N_("Recipient for the test"),
                  N_("The address that the test names as the recipient. The server is asked "
                     "whether it would take a mail for it; nothing is sent unless you ask for a "
                     "test mail. Empty: the sender."),
                  false},
};

#define INPUT_OF(id, whose)                                                                        \
    {                                                                                              \
        .kind = ITEM_INPUT, .input = INPUT_##id, .side = (whose)                                   \
    }
#define OF_KIND(what, whose)                                                                       \
    {                                                                                              \
        .kind = ITEM_##what, .side = (whose)                                                       \
    }
#define END                                                                                        \
    {                                                                                              \
        .kind = ITEM_END                                                                           \
    }

static const struct item start[] = {INPUT_OF(ADDRESS, SIDE_NONE), OF_KIND(FOUND, SIDE_NONE),
                                    OF_KIND(PROVIDER, SIDE_NONE), OF_KIND(NEXT, SIDE_NONE), END};

/* The server's OAuth server hangs on the login of either side: asked with the first that needs it.
 */
#define OAUTH_SERVER_OF(whose)                                                                     \
    {                                                                                              \
        .kind = ITEM_FIELD, .field = FIELD_OAUTH_SERVER, .side = (whose)                           \
    }

static const struct item receiving_login[] = {
    OAUTH_SERVER_OF(SIDE_RECEIVE), INPUT_OF(USER, SIDE_RECEIVE), INPUT_OF(PASSWORD, SIDE_RECEIVE),
    OF_KIND(CHECK, SIDE_RECEIVE),  OF_KIND(NEXT, SIDE_RECEIVE),  END};

static const struct item sending_login[] = {OAUTH_SERVER_OF(SIDE_SEND),
                                            INPUT_OF(SEND_PASSWORD, SIDE_SEND),
                                            INPUT_OF(FROM, SIDE_SEND),
                                            INPUT_OF(TO, SIDE_SEND),
                                            OF_KIND(CHECK, SIDE_SEND),
                                            OF_KIND(NEXT, SIDE_SEND),
                                            END};

static const struct item review[] = {OF_KIND(CHECK, SIDE_NONE), OF_KIND(SAVE, SIDE_NONE), END};

static const struct item nothing[] = {END};

static const struct item check[] = {OF_KIND(CHECK, SIDE_NONE), END};

const struct step steps[STEP_COUNT] = {
    [STEP_START] = {N_("start"), N_("Which mail address is this server for?"),
                    N_("With an address, the next steps come filled in with what is usual for its "
                       "domain, and you only have to look them over. Without one, everything is "
                       "filled in by hand. Nothing is written before the last step."),
                    start, SIDE_NONE},
    [STEP_NAME] = {N_("name"), N_("What is this server called?"),
                   N_("The name is what people see in lists. The code is what commands and files "
                      "use; it should stay the same once others rely on it."),
                   nothing, SIDE_NONE},
    [STEP_RECEIVING] = {N_("receiving"), N_("Where is mail fetched from?"),
                        N_("The provider's documents name the receiving server, often beginning "
                           "with pop. Switch receiving off for a system that only sends."),
                        nothing, SIDE_NONE},
    [STEP_RECEIVING_TRANSPORT] =
        {N_("transport"), N_("How is the receiving server reached?"),
         N_("The list shows the usual ways and, while the server is tried in the background, what "
            "it really offers. Choose the first one that works: TLS, else STARTTLS. What the "
            "server does not offer is grey and can be chosen all the same."),
         nothing, SIDE_RECEIVE},
    [STEP_RECEIVING_LOGIN] =
        {N_("login"), N_("How does one log in to fetch mail?"),
         N_("An ordinary password is right for nearly every server. With a user and a password "
            "for the test you can prove it now; neither is kept in the settings."),
         receiving_login, SIDE_RECEIVE},
    [STEP_SENDING] = {N_("sending"), N_("Where is mail sent through?"),
                      N_("The provider's documents name the sending server, often beginning with "
                         "smtp. The list shows the usual ways to reach it and what the server "
                         "really offers. Switch sending off for a system that only fetches mail."),
                      nothing, SIDE_NONE},
    [STEP_SENDING_LOGIN] =
        {N_("login"), N_("How does one get permission to send?"),
         N_("SMTP authentication with the user and password of the mailbox is usual. The check "
            "asks the server whether it would take a mail from the sender to the recipient, and "
            "then takes it back: nothing is sent."),
         sending_login, SIDE_SEND},
    [STEP_LIMITS] = {N_("limits"), N_("Which limits hold?"),
                     N_("The values that stand here are usual and right for most servers. Empty "
                        "means no limit."),
                     nothing, SIDE_NONE},
    [STEP_REVIEW] = {N_("review"), N_("Is everything right?"),
                     N_("Everything that will be saved, with warnings and with what is different "
                        "from the saved server. Check it once more, then save: only now the "
                        "settings file is written."),
                     review, SIDE_NONE},
    [STEP_ACCOUNT] = {N_("account"), N_("Whose mailbox is it, and where does it lie?"),
                      N_("An account is one mailbox of one person or role on a registered server."),
                      nothing, SIDE_NONE},
    [STEP_ACCOUNT_LOGIN] = {N_("login"), N_("How does the account log in?"),
                            N_("The user and where its password comes from. The password itself is "
                               "never written into a file."),
                            nothing, SIDE_NONE},
    [STEP_ACCOUNT_RECEIVING] =
        {N_("receiving"), N_("How is mail fetched for the account?"),
         N_("Usually as its mail server is set. What is left on the server, and whether the "
            "dialogue is logged, is decided for each account."),
         nothing, SIDE_NONE},
    [STEP_ACCOUNT_SENDING] = {N_("sending"), N_("How does the account send?"),
                              N_("Usually as its mail server is set."), check, SIDE_NONE},
    [STEP_OAUTH_SERVER] = {N_("OAuth server"), N_("Who gives out the access tokens?"),
                           N_("Google and Microsoft 365 take access tokens in place of passwords. "
                              "Choose the provider first: its endpoints and scopes come filled "
                              "in."),
                           nothing, SIDE_NONE},
    [STEP_OAUTH_CLIENT] = {N_("app"), N_("As which app is the token asked for?"),
                           N_("The app was registered with the provider, who gave it its client "
                              "id. The token is fetched from where you say here."),
                           nothing, SIDE_NONE},
    [STEP_NOTIFICATION] = {N_("notification"), N_("Does the system send notices by mail?"),
                           N_("Notices go out through one of the registered mail servers."),
                           nothing, SIDE_NONE},
    [STEP_NOTIFICATION_SENDER] =
        {N_("sender"), N_("From whom do the notices come?"),
         N_("Servers often refuse a sender that does not belong to the login. One account of its "
            "own for notices, as sender and as user, is the surest."),
         nothing, SIDE_NONE},
    [STEP_NOTIFICATION_ADMINISTRATORS] = {N_("administrators"),
                                          N_("Who gets the notices of the system itself?"),
                                          N_("One or more mail addresses, separated by commas."),
                                          nothing, SIDE_NONE},
};

/* The rows of fields[] that a step asks for: the early ones first. */
static bool next_field(enum step_id step, bool early, size_t *skip, struct item *item)
{
    for (enum field_id id = 0; id < FIELD_COUNT; id++) {
        const struct field *field = &fields[id];
        if (field->step != step || field->early != early)
            continue;
        if (*skip > 0) {
            --*skip;
            continue;
        }
        *item = (struct item){
            .kind = field->transports ? ITEM_PRESETS : ITEM_FIELD,
            .field = id,
            /* The switch of a side is there to bring the side back. */
            .side = field->type == TYPE_SIDE ? SIDE_NONE : field->side,
            .expert = field->expert,
        };
        return true;
    }
    return false;
}

bool step_item(enum step_id step, size_t index, struct item *item)
{
    if (step != STEP_START &&
        (next_field(step, true, &index, item) || next_field(step, false, &index, item)))
        return true;
    for (const struct item *after = steps[step].after; after->kind != ITEM_END; after++)
        if (index-- == 0) {
            *item = *after;
            return true;
        }
    return false;
}
