/* model/step.h - the wizard as data: steps, and what each of them asks.
 * The edit form shows the same items, all steps below each other. */
#ifndef MAILSETUP_MODEL_STEP_H
#define MAILSETUP_MODEL_STEP_H

#include "model/field.h"

/* What is asked for a check and not kept in the settings. */
enum input_id {
    INPUT_ADDRESS,       /* the wizard's start: a mail address to derive names from */
    INPUT_USER,          /* user of the test login, receiving (and sending, when shared) */
    INPUT_PASSWORD,      /* secret */
    INPUT_SEND_PASSWORD, /* secret: the sending side's, with separate credentials */
    INPUT_FROM,          /* sender of the envelope test and of the test mail */
    INPUT_TO,            /* recipient */
    INPUT_COUNT
};
struct input {
    const char *name;  /* "user": as in the draft file */
    const char *label; /* N_() */
    const char *help;  /* N_() */
    bool secret;       /* shown as dots, never in a draft */
};
extern const struct input inputs[INPUT_COUNT];

enum item_kind {
    ITEM_END,
    ITEM_FIELD,    /* a field */
    ITEM_INPUT,    /* an input */
    ITEM_PRESETS,  /* the list of transports of `side`, one row each, and "other port" */
    ITEM_CHECK,    /* a button: check now */
    ITEM_NEXT,     /* a button of the wizard: the next step */
    ITEM_SAVE,     /* a button: save */
    ITEM_PROVIDER, /* a button: choose a provider */
    ITEM_FOUND,    /* a button: take what was found for the address, while there is something */
};
struct item {
    enum item_kind kind;
    enum field_id field; /* ITEM_FIELD */
    enum input_id input; /* ITEM_INPUT */
    enum side side;      /* ITEM_PRESETS; else the side an item belongs to, or SIDE_NONE */
    bool expert;         /* behind "more settings" in the wizard; always shown in the edit form */
};
struct step {
    const char *name;         /* N_(): in the step bar: "receiving" */
    const char *title;        /* N_(): the question */
    const char *help;         /* N_(): a paragraph */
    const struct item *after; /* asked behind the fields of the step; ends with ITEM_END */
    enum side side;           /* the step is only asked while this side is there; NONE: always */
};
extern const struct step steps[STEP_COUNT];

/* The items of a step one after the other, the fields in the order of fields[]: false behind the
 * last. Index from 0. */
bool step_item(enum step_id step, size_t index, struct item *item);

#endif
