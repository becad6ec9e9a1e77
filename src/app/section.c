/* The parts of the home screen: what each lists, in which order, and what a filter looks at. */
#include "app/parts.h"
#include "base/i18n.h"
#include "model/account.h"
#include "model/fold.h"
#include "model/migration.h"

const struct section_row sections[SECTION_COUNT] = {
    [SECTION_SERVERS] = {N_("Servers"),
                         N_("The mail servers, in the order in which they are offered, and before "
                            "them the presets that are built in. What is deleted, moved or copied "
                            "here is saved at once, and undo takes it back."),
                         RECORD_SERVER, CONTEXT_LIST, ACTION_SERVERS},
    [SECTION_ACCOUNTS] = {N_("Accounts"),
                          N_("The mail accounts: each is one mailbox of one person or role on a "
                             "registered server. An account whose server was deleted stays and is "
                             "marked; open it to choose another."),
                          RECORD_ACCOUNT, CONTEXT_ACCOUNTS, ACTION_ACCOUNTS},
    [SECTION_NOTIFICATION] = {N_("Notification"),
                              N_("How the system's own notices are sent: through which server, "
                                 "from whom, with which login, and who gets them."),
                              RECORD_NOTIFICATION, CONTEXT_NOTIFICATION, ACTION_NOTIFICATION},
    [SECTION_OAUTH_SERVERS] = {N_("OAuth servers"),
                               N_("The authorization servers that give out access tokens, for "
                                  "mail servers and accounts that log in with XOAUTH2 or "
                                  "OAUTHBEARER."),
                               RECORD_OAUTH_SERVER, CONTEXT_OAUTH_SERVERS, ACTION_OAUTH_SERVERS},
    [SECTION_PROVIDERS] = {N_("Providers"),
                           N_("What is known of other people's mail servers. A provider fills in "
                              "a new server; what is not certain is marked."),
                           RECORD_KIND_COUNT, CONTEXT_PROVIDERS, ACTION_PROVIDERS},
    [SECTION_MIGRATIONS] = {N_("Migration"),
                            N_("Accounts that move from one mail server to another, in seven "
                               "steps. Each is saved when it is done, and can be taken back until "
                               "the last: one goes on where one stopped, also after a lost "
                               "connection."),
                            RECORD_MIGRATION, CONTEXT_MIGRATIONS, ACTION_MIGRATIONS},
};

/* What a filter looks at; FIELD_NONE ends. */
static const enum field_id looked_at[RECORD_KIND_COUNT][6] = {
    [RECORD_SERVER] = {FIELD_CODE, FIELD_NAME, FIELD_RECEIVE_HOST, FIELD_SEND_HOST, FIELD_NONE},
    [RECORD_ACCOUNT] = {FIELD_ACCOUNT_OWNER, FIELD_ACCOUNT_NAME, FIELD_ACCOUNT_DISPLAY_NAME,
                        FIELD_ACCOUNT_ADDRESS, FIELD_ACCOUNT_USERNAME, FIELD_NONE},
    [RECORD_OAUTH_SERVER] = {FIELD_OAUTH_CODE, FIELD_OAUTH_NAME, FIELD_OAUTH_CLIENT_ID, FIELD_NONE},
    [RECORD_NOTIFICATION] = {FIELD_NONE},
    [RECORD_MIGRATION] = {FIELD_NONE},
    [RECORD_WATCH] = {FIELD_NONE},
};

/* Sections that list something else than records. */
static const struct {
    size_t (*count)(const struct app *app);
    bool (*matches)(const struct app *app, size_t position, const char *find);
} others[SECTION_COUNT] = {
    [SECTION_NOTIFICATION] = {notification_rows, notification_shows},
    [SECTION_PROVIDERS] = {providers_count, providers_match},
};

struct subject subject_of(const struct record *record)
{
    return record ? (struct subject){record_kind(record), record_id(record)} : (struct subject){0};
}

bool same_subject(struct subject a, struct subject b)
{
    return a.kind == b.kind && a.id == b.id;
}

bool app_is_built_in(const struct record *record)
{
    return record && record_id(record) >= BUILT_IN_ID;
}

const struct record *subject_record(const struct app *app, struct subject of)
{
    if (of.id >= BUILT_IN_ID)
        return of.id - BUILT_IN_ID < app->built_in_count ? app->built_in[of.id - BUILT_IN_ID]
                                                         : NULL;
    return of.id ? registry_at(app->registry, of.kind,
                               registry_find_id(app->registry, of.kind, of.id))
                 : NULL;
}

const char *record_label(const struct record *record)
{
    enum field_id key = record_kinds[record_kind(record)].key;
    if (record_kind(record) == RECORD_ACCOUNT)
        return account_label(record);
    if (record_kind(record) == RECORD_MIGRATION)
        return migration_label(record);
    if (record_kind(record) == RECORD_WATCH)
        return record_get(record, FIELD_WATCH_NAME);
    return key == FIELD_NONE ? _("notification") : record_get(record, key);
}

const char *record_name(const struct record *record)
{
    enum field_id title = record_kinds[record_kind(record)].title;
    return title == FIELD_NONE ? "" : record_get(record, title);
}

const char *app_account_server(const struct app *app, const struct record *account)
{
    const struct record *server = account_server(app->registry, account);
    if (server)
        return record_get(server, FIELD_CODE);
    return record_is(account, FIELD_ACCOUNT_SERVER, "") ? "-" : _("deleted");
}

size_t section_lead(const struct app *app, enum section section)
{
    return section == SECTION_SERVERS ? app->built_in_count : 0;
}

size_t app_section_count(const struct app *app, enum section section)
{
    if (others[section].count)
        return others[section].count(app);
    if (sections[section].kind == RECORD_KIND_COUNT)
        return 0;
    return section_lead(app, section) + registry_count(app->registry, sections[section].kind);
}

const struct record *section_record(const struct app *app, enum section section, size_t position)
{
    enum record_kind kind = sections[section].kind;
    size_t lead = section_lead(app, section);
    if (kind == RECORD_KIND_COUNT)
        return NULL;
    if (kind == RECORD_NOTIFICATION)
        return registry_at(app->registry, kind, 0);
    if (position < lead)
        return app->built_in[position];
    return registry_at(app->registry, kind, position - lead);
}

bool section_matches(const struct app *app, size_t position, const char *find)
{
    const struct record *record;
    if (others[app->section].matches)
        return others[app->section].matches(app, position, find);
    if (*find == '\0')
        return true;
    record = section_record(app, app->section, position);
    const enum field_id *id = looked_at[record_kind(record)];
    for (; *id != FIELD_NONE; id++)
        if (fold_contains(record_get(record, *id), find))
            return true;
    if (record_kind(record) == RECORD_MIGRATION)
        return migration_shows(app, record, find);
    return record_kind(record) == RECORD_ACCOUNT &&
           fold_contains(app_account_server(app, record), find);
}

void section_open(struct app *app, enum section section)
{
    if (section == app->section || app->screen != SCREEN_LIST)
        return;
    app->section = section;
    app->list = &app->lists[section];
    if (app->list->stale)
        list_rebuild(app);
    list_show_cursor(app);
    app_unsay(app);
    app->need_draw = true;
}

/* True: the action goes to a section. */
bool section_act(struct app *app, enum action action)
{
    enum section now = app->section;
    if (action == ACTION_NEXT_SECTION || action == ACTION_PREVIOUS_SECTION) {
        int by = action == ACTION_NEXT_SECTION ? 1 : SECTION_COUNT - 1;
        section_open(app, (enum section)((now + by) % SECTION_COUNT));
        return true;
    }
    for (enum section section = 0; section < SECTION_COUNT; section++)
        if (sections[section].action == action) {
            section_open(app, section);
            return true;
        }
    return false;
}

enum section section_of_kind(enum record_kind kind)
{
    for (enum section section = 0; section < SECTION_COUNT; section++)
        if (sections[section].kind == kind)
            return section;
    return SECTION_SERVERS;
}
