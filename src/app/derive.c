/* What can be proposed from what is known: names, codes, hosts, users. A proposal never takes the
 * place of what the user typed. */
#include "app/parts.h"
#include "base/i18n.h"
#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

enum { CODE_MAX = 64, PREFIX_MAX = 16 };

static void propose(struct form *form, enum field_id id, const char *value, enum origin by)
{
    if (!form->typed[id])
        record_set(form->record, id, value, by, NULL);
}

static void propose_code(struct app *app, const char *from, enum origin by)
{
    char wanted[CODE_MAX + 1], code[CODE_MAX + 1];
    server_propose_code(from, wanted, sizeof wanted);
    registry_free_code(app->registry, RECORD_SERVER, wanted, code);
    propose(&app->form, FIELD_CODE, code, by);
    derive_code_taken(app);
}

static void propose_host(struct form *form, enum side side, const char *prefix, const char *domain)
{
    enum field_id id = side == SIDE_SEND ? FIELD_SEND_HOST : FIELD_RECEIVE_HOST;
    if (!record_has_side(form->record, side))
        return;
    char *host = mem_format("%s.%s", prefix, domain);
    propose(form, id, host, ORIGIN_FOUND);
    free(host);
}

/* An input that still says what the address before said follows the new one. */
static void propose_input(struct form *form, enum input_id input, const char *address)
{
    const char *now = form->inputs[input];
    if (!now || (form->derived_from && strcmp(now, form->derived_from) == 0))
        replace_text(&form->inputs[input], address);
}

void derive_from_address(struct app *app)
{
    struct form *form = &app->form;
    const char *address = form->inputs[INPUT_ADDRESS];
    const char *domain = address ? strrchr(address, '@') : NULL;
    if (!domain || !address_valid(address, NULL))
        return;
    if (form->derived_from && strcmp(form->derived_from, address) == 0)
        return;
    if (form->derived_from)
        search_drop(app); /* of another address */
    if (providers_propose_user(app))
        return; /* who knows the rest better has said it */
    domain++;
    propose(form, FIELD_NAME, domain, ORIGIN_FOUND);
    propose_code(app, domain, ORIGIN_FOUND);
    propose_host(form, SIDE_RECEIVE,
                 record_is(form->record, FIELD_RECEIVE_PROTOCOL, "imap4") ? "imap" : "pop", domain);
    propose_host(form, SIDE_SEND, "smtp", domain);
    propose_input(form, INPUT_USER, address);
    propose_input(form, INPUT_FROM, address);
    replace_text(&form->derived_from, address);
}

/* An OAuth server is called by its provider, until somebody says otherwise. */
static void derive_oauth_server(struct app *app, enum field_id changed)
{
    struct form *form = &app->form;
    char wanted[CODE_MAX + 1], code[CODE_MAX + 1];
    if (form->record_id || (changed != FIELD_OAUTH_PRESET && changed != FIELD_OAUTH_NAME))
        return;
    const char *preset = record_get(form->record, FIELD_OAUTH_PRESET);
    const struct choice *choice = field_choice(FIELD_OAUTH_PRESET, preset);
    bool known = choice && strcmp(preset, fields[FIELD_OAUTH_PRESET].fallback) != 0;
    if (changed == FIELD_OAUTH_PRESET && known)
        propose(form, FIELD_OAUTH_NAME, i18n(choice->label), ORIGIN_PRESET);
    if (!*record_get(form->record, FIELD_OAUTH_NAME))
        return;
    server_propose_code(known ? preset : record_get(form->record, FIELD_OAUTH_NAME), wanted,
                        sizeof wanted);
    registry_free_code(app->registry, RECORD_OAUTH_SERVER, wanted, code);
    propose(form, FIELD_OAUTH_CODE, code, ORIGIN_PRESET);
}

/* An account is called by its address, until somebody says otherwise. */
static void derive_account(struct app *app, enum field_id changed)
{
    struct form *form = &app->form;
    if (!form->record_id && changed == FIELD_ACCOUNT_ADDRESS)
        propose(form, FIELD_ACCOUNT_NAME, record_get(form->record, changed), ORIGIN_PRESET);
}

/* Without an address: a code from the name, or from the host when the name has no Latin letter. */
void derive_code(struct app *app, enum field_id changed)
{
    struct form *form = &app->form;
    char wanted[CODE_MAX + 1];
    if (record_kind(form->record) == RECORD_OAUTH_SERVER)
        derive_oauth_server(app, changed);
    if (record_kind(form->record) == RECORD_ACCOUNT)
        derive_account(app, changed);
    if (record_kind(form->record) != RECORD_SERVER || form->record_id ||
        record_origin(form->record, FIELD_CODE) > ORIGIN_PRESET)
        return;
    if (changed == FIELD_NAME) {
        propose_code(app, record_get(form->record, FIELD_NAME), ORIGIN_PRESET);
    } else if (changed == FIELD_RECEIVE_HOST || changed == FIELD_SEND_HOST) {
        server_propose_code(record_get(form->record, FIELD_NAME), wanted, sizeof wanted);
        if (strcmp(wanted, "server") == 0)
            propose_code(app, record_get(form->record, changed), ORIGIN_PRESET);
    }
}

void derive_code_taken(struct app *app)
{
    struct form *form = &app->form;
    enum record_kind kind = record_kind(form->record);
    enum field_id key = record_kinds[kind].key;
    form->code_taken = false;
    if (key == FIELD_NONE || !*record_get(form->record, key))
        return;
    size_t position = registry_find_code(app->registry, kind, record_get(form->record, key));
    const struct record *other = registry_at(app->registry, kind, position);
    form->code_taken = other && record_id(other) != form->record_id;
    if (kind == RECORD_SERVER && !form->record_id &&
        provider_reserves(record_get(form->record, key)))
        form->code_taken = true;
}
