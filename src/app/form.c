/* What an item of a form says: its label, its text, what is wrong with it, what is advised. */
#include "app/parts.h"
#include "base/i18n.h"
#include "model/server.h"

#include <string.h>

static enum field_id on_side(enum field_id receive, enum side side)
{
    return side == SIDE_SEND ? field_on_side(receive, SIDE_SEND) : receive;
}

enum field_id form_item_field(const struct form_item *item)
{
    if (item->kind == ITEM_FIELD)
        return item->field;
    if (item->kind == ITEM_PRESETS && item->preset == PRESET_COUNT)
        return on_side(FIELD_RECEIVE_PORT, item->side);
    return FIELD_NONE;
}

bool form_item_secret(const struct form_item *item)
{
    return item->kind == ITEM_INPUT && inputs[item->input].secret;
}

bool form_item_is_text(const struct form_item *item)
{
    if (item->summary)
        return false;
    if (item->kind == ITEM_INPUT)
        return true;
    if (item->kind == ITEM_PRESETS)
        return item->preset == PRESET_COUNT;
    if (item->kind != ITEM_FIELD)
        return false;
    switch (fields[item->field].type) {
    case TYPE_SIDE:
    case TYPE_SWITCH:
    case TYPE_CHOICE:
    case TYPE_PROVIDER:
    case TYPE_SERVER:
    case TYPE_OAUTH_SERVER:
        return false;
    default:
        return true;
    }
}

bool form_item_chosen(const struct form *form, const struct form_item *item)
{
    if (item->kind != ITEM_PRESETS)
        return false;
    size_t chosen =
        form->other_port[item->side] ? PRESET_COUNT : preset_of(form->record, item->side);
    return item->preset == chosen;
}

static const char *field_text(const struct form *form, enum field_id id)
{
    const char *value = form->typed[id] ? form->typed[id] : record_get(form->record, id);
    const struct choice *choice;
    switch (fields[id].type) {
    case TYPE_SIDE:
    case TYPE_SWITCH:
        return strcmp(value, "true") == 0 ? _("yes") : _("no");
    case TYPE_CHOICE:
        choice = field_choice(id, value);
        return choice ? i18n(choice->label) : value;
    case TYPE_SERVER:
    case TYPE_OAUTH_SERVER:
        return form->names[id] ? form->names[id] : value;
    default:
        return value;
    }
}

static const char *preset_text(const struct form *form, const struct form_item *item)
{
    enum field_id port = on_side(FIELD_RECEIVE_PORT, item->side);
    if (item->preset < PRESET_COUNT)
        return i18n(presets[item->preset].label);
    if (form->typed[port])
        return form->typed[port];
    return form_item_chosen(form, item) ? record_get(form->record, port) : "";
}

const char *form_text(const struct form *form, const struct form_item *item)
{
    switch (item->kind) {
    case ITEM_FIELD:
        return field_text(form, item->field);
    case ITEM_INPUT:
        if (inputs[item->input].secret || !form->inputs[item->input])
            return "";
        return form->inputs[item->input];
    case ITEM_PRESETS:
        return preset_text(form, item);
    case ITEM_CHECK:
    case ITEM_NEXT:
    case ITEM_SAVE:
    case ITEM_PROVIDER:
    case ITEM_FOUND:
        return form_label(form, item);
    default:
        return "";
    }
}

bool form_item_is_button(const struct form_item *item)
{
    return item->kind == ITEM_CHECK || item->kind == ITEM_NEXT || item->kind == ITEM_SAVE ||
           item->kind == ITEM_PROVIDER || item->kind == ITEM_FOUND;
}

/* What the login of a server takes: a password has another name where it is an access token. */
static const char *input_label(const struct form *form, enum input_id input)
{
    enum side side = record_has_side(form->record, SIDE_RECEIVE) ? SIDE_RECEIVE : SIDE_SEND;
    if (input == INPUT_SEND_PASSWORD)
        side = SIDE_SEND;
    if (inputs[input].secret && record_kind(form->record) == RECORD_SERVER &&
        server_wants_token(form->record, side))
        return input == INPUT_SEND_PASSWORD ? _("Access token for sending")
                                            : _("Access token for the test");
    return i18n(inputs[input].label);
}

const char *form_label(const struct form *form, const struct form_item *item)
{
    switch (item->kind) {
    case ITEM_FIELD:
        return i18n(fields[item->field].label);
    case ITEM_INPUT:
        return input_label(form, item->input);
    case ITEM_PRESETS:
        return item->preset == PRESET_COUNT ? _("Other port") : _("Encryption and port");
    case ITEM_CHECK:
        if (item->side == SIDE_NONE)
            return _("Check now");
        return item->side == SIDE_SEND ? _("Check sending now") : _("Check receiving now");
    case ITEM_PROVIDER:
        return _("Choose a provider");
    case ITEM_FOUND:
        return form->search.running ? _("Go on without waiting") : _("Take what was found");
    case ITEM_NEXT:
        return item->step == STEP_START ? _("Fill in by hand") : _("Next step");
    case ITEM_SAVE:
        return _("Save");
    default:
        return i18n(steps[item->step].title);
    }
}

const struct preset_probe *form_item_probe(const struct form *form, const struct form_item *item)
{
    if (item->kind != ITEM_PRESETS ||
        (item->preset == PRESET_COUNT && !form_item_chosen(form, item)))
        return NULL;
    const struct preset_probe *probe = &form->probes[item->side][item->preset];
    return probe->check ? probe : NULL;
}

/* The first problem of one field, out of all that the server has as a whole. */
struct problem_search {
    const struct form *form;
    enum field_id field;
    bool found;
    struct err *err;
};

static void look_for_problem(void *context, enum field_id id, const char *sentence)
{
    struct problem_search *search = context;
    if (search->found || id != search->field)
        return;
    if (!search->form->touched[id] && *record_get(search->form->record, id) == '\0')
        return; /* nobody has been there yet */
    search->found = true;
    fail(search->err, ERR_INPUT, "%s", sentence);
}

static bool field_valid(const struct form *form, enum field_id id, struct err *err)
{
    const char *typed = form->typed[id];
    if (typed) {
        const struct choice *choice = field_choice(id, typed);
        char *canonical = NULL;
        if (choice && choice->refusal)
            return fail(err, ERR_INPUT, "%s", i18n(choice->refusal));
        if (!field_canonical(id, typed, &canonical, err))
            return false;
        replace_text(&canonical, NULL);
    }
    enum record_kind kind = record_kind(form->record);
    if (id == record_kinds[kind].key && form->code_taken)
        return fail(err, ERR_INPUT, kind_says(kind, SAY_TAKEN), record_get(form->record, id));
    if (!files_valid(form, id, err))
        return false;
    struct problem_search search = {form, id, false, err};
    record_validate(form->record, look_for_problem, &search);
    return !search.found;
}

static bool input_valid(const struct form *form, enum input_id input, struct err *err)
{
    const char *text = form->inputs[input];
    if (!text || (input != INPUT_ADDRESS && input != INPUT_FROM && input != INPUT_TO))
        return true;
    return address_valid(text, err);
}

bool form_item_valid(const struct form *form, const struct form_item *item, struct err *err)
{
    enum field_id id = form_item_field(item);
    if (item->kind == ITEM_INPUT)
        return input_valid(form, item->input, err);
    if (item->kind == ITEM_PRESETS && !form_item_chosen(form, item) &&
        (id == FIELD_NONE || !form->typed[id]))
        return true;
    return id == FIELD_NONE || field_valid(form, id, err);
}

static bool said_beside(const struct form *form, const struct form_item *item,
                        enum field_id advised)
{
    if (item->kind == ITEM_FIELD) /* of the encryption, the transports above it tell */
        return item->field == advised && !fields[advised].transports;
    if (item->kind != ITEM_PRESETS || !form_item_chosen(form, item))
        return false;
    return advised == on_side(FIELD_RECEIVE_PORT, item->side) ||
           advised == on_side(FIELD_RECEIVE_ENCRYPTION, item->side);
}

/* Of a server itself, or of the server that another record amounts to, where that record says the
 * setting for itself. */
static bool advised(const struct form *form, const struct advice *advice,
                    const struct form_item *item)
{
    enum record_kind kind = record_kind(form->record);
    if (field_kind(advice->field) == kind)
        return said_beside(form, item, advice->field) && advice_applies(advice, form->record);
    return field_kind(advice->field) == RECORD_SERVER && form->effective &&
           item->kind == ITEM_FIELD && own_field(form->record, advice->field) == item->field &&
           advice_applies(advice, form->effective);
}

bool form_can_cure(const struct form *form, const struct advice *advice)
{
    for (size_t i = 0; i < ADVICE_CURES && advice->cure[i].value; i++)
        if (own_field(form->record, advice->cure[i].field) == FIELD_NONE)
            return false;
    return advice->cure[0].value != NULL;
}

const struct advice *form_item_advice(const struct form *form, const struct form_item *item)
{
    const struct advice *worst = NULL;
    for (size_t i = 0; i < advice_count; i++)
        if (advised(form, &advices[i], item) && (!worst || advices[i].severity > worst->severity))
            worst = &advices[i];
    return worst;
}

/* Every item that can be wrong, whether it is shown now or behind "more". */
static bool step_problem(const struct form *form, enum step_id step, struct form_item *where,
                         struct err *err)
{
    struct item asked;
    const struct item *item = &asked;
    for (size_t i = 0; step_item(step, i, &asked); i++) {
        struct form_item row = {.kind = item->kind,
                                .step = step,
                                .field = item->field,
                                .input = item->input,
                                .side = item->side,
                                .preset = PRESET_COUNT};
        if (form_item_is_button(&row))
            continue;
        if (item->side != SIDE_NONE && !record_has_side(form->record, item->side))
            continue;
        if (item->kind == ITEM_FIELD && fields[item->field].type != TYPE_SIDE &&
            !record_applies(form->record, item->field))
            continue;
        if (!form_item_valid(form, &row, err)) {
            *where = row;
            return true;
        }
    }
    return false;
}

bool form_first_problem(const struct form *form, enum step_id only, struct form_item *where,
                        struct err *err)
{
    for (enum step_id step = 0; step < STEP_COUNT; step++)
        if ((only == STEP_COUNT || only == step) && form_step_applies(form, step) &&
            step_problem(form, step, where, err))
            return true;
    return false;
}
