/* tui/view_search.c - what is found for the address in the wizard's start: the settings that could
 * be taken and why these, and below the form a line for each source that was asked. */
#include "base/i18n.h"
#include "base/text.h"
#include "base/utf8.h"
#include "tui/form.h"

#include <stdio.h>
#include <stdlib.h>

enum {
    INDENT = 5,
    LABEL_MOST = 26,
    WORD_MOST = 16,
    MS_WIDTH = 9,
    BAR = 1,
    TRACE_FROM = 60,
    GAP = 2
};

static const char *choice_label(enum field_id id, const char *value)
{
    const struct choice *choice = field_choice(id, value);
    return choice ? i18n(choice->label) : value;
}

/* "Receiving: IMAP4 imap.example.jp:993 TLS (SRV records)" */
static void draw_offer(struct pen *pen, const struct discovery_search *search, enum side side)
{
    const struct offer *offer = search_offer(search, side);
    const char *word = side == SIDE_RECEIVE ? _("Receiving") : _("Sending");
    const char *why = search->found->why[side];
    char text[512];
    if (!offer) {
        snprintf(text, sizeof text, "%s: %s", word, why);
        if (*why && !search->running)
            draw_remark(pen, INDENT, STYLE_DIM, "", text);
        return;
    }
    snprintf(text, sizeof text, "%s: %s %s:%d %s", word,
             side == SIDE_SEND ? "SMTP" : choice_label(FIELD_RECEIVE_PROTOCOL, offer->protocol),
             offer->host, offer->port,
             choice_label(side == SIDE_SEND ? FIELD_SEND_ENCRYPTION : FIELD_RECEIVE_ENCRYPTION,
                          offer->encryption));
    draw_remark(pen, INDENT, offer->clear_text ? STYLE_WARN : STYLE_VALUE, "", text);
    if (!search->running && pen->roomy)
        draw_remark(pen, INDENT + GAP, STYLE_DIM, "", why);
}

/* Who is asked is said for as long as somebody is. */
static void draw_asking(struct pen *pen, const struct discovery_search *search)
{
    size_t answered, asked;
    char text[512], key[16];
    action_key(app_context(pen->app), ACTION_PROBE, key, sizeof key);
    search_progress(search, &answered, &asked);
    const char *domain = search->found ? search->found->domain : search->address;
    snprintf(text, sizeof text,
             pen->columns < TRACE_FROM
                 ? _("Asking DNS, %s and the ISPDB: %zu of %zu; %s stops that.")
                 : _("DNS, the servers of %s and the ISPDB are asked (%zu of %zu have answered); "
                     "%s stops that."),
             domain, answered, asked, key);
    draw_remark(pen, INDENT, STYLE_NOTE, "", text);
}

void draw_found(struct pen *pen)
{
    const struct discovery_search *search = &pen->form->search;
    if (search->running)
        draw_asking(pen, search);
    if (!search->found || !search_has_offer(search))
        return;
    draw_offer(pen, search, SIDE_RECEIVE);
    draw_offer(pen, search, SIDE_SEND);
    char *doubt = search->running ? NULL : discovery_doubt(search->found);
    if (doubt)
        draw_remark(pen, INDENT, STYLE_WARN, "!! ", doubt);
    free(doubt);
}

static enum style style_of_answer(enum source_answer answer)
{
    static const enum style styles[] = {
        [ANSWER_WAITING] = STYLE_NOTE, [ANSWER_FOUND] = STYLE_OK, [ANSWER_NOTHING] = STYLE_DIM,
        [ANSWER_FAILED] = STYLE_WARN,  [ANSWER_LATE] = STYLE_DIM, [ANSWER_OFF] = STYLE_DIM};
    return styles[answer];
}

/* The widest of the texts, no wider than most. */
static int widest(int width, const char *text, int most)
{
    int wanted = utf8_width(text);
    wanted = wanted > most ? most : wanted;
    return wanted > width ? wanted : width;
}

static void draw_source(struct pen *pen, const struct search_line *line, int label, int word)
{
    int column = 3, right = pen->columns - BAR, end = right - MS_WIDTH;
    bool answered = line->answer != ANSWER_WAITING && line->answer != ANSWER_OFF;
    char ms[32] = "";
    canvas_text(pen->canvas, pen->row, column, label, STYLE_LABEL, line->label);
    column += label + GAP;
    canvas_text(pen->canvas, pen->row, column, word, style_of_answer(line->answer),
                source_answer_word(line->answer));
    column += word + GAP;
    canvas_text(pen->canvas, pen->row, column, end - column,
                line->answer == ANSWER_FOUND ? STYLE_NORMAL : STYLE_DIM, line->said);
    if (answered)
        duration_text(line->ms, ms, sizeof ms);
    canvas_text(pen->canvas, pen->row, right - utf8_width(ms), utf8_width(ms), STYLE_DIM, ms);
    pen->row++;
}

static void draw_sources(struct pen *pen, const struct discovery_search *search)
{
    struct search_line lines[SOURCE_COUNT];
    size_t count = search_lines(search, lines);
    int label = 0, word = 0;
    for (size_t i = 0; i < count; i++) {
        label = widest(label, lines[i].label, LABEL_MOST);
        word = widest(word, source_answer_word(lines[i].answer), WORD_MOST);
    }
    pen->row++;
    for (size_t i = 0; i < count; i++)
        draw_source(pen, &lines[i], label, word);
}

/* Besides what is known here. */
static bool somebody_answered(const struct discovery_search *search)
{
    struct search_line lines[SOURCE_COUNT];
    size_t count = search_lines(search, lines);
    for (size_t i = 0; i < count; i++)
        if (lines[i].source != SOURCE_PROVIDER &&
            (lines[i].answer == ANSWER_FOUND || lines[i].answer == ANSWER_NOTHING))
            return true;
    return false;
}

void draw_trace(struct pen *pen)
{
    const struct discovery_search *search = &pen->form->search;
    if (!pen->form->wizard || pen->form->step != STEP_START || !search->number)
        return;
    if (search->refusal)
        draw_remark(pen, 3, STYLE_WARN, "!! ", search->refusal);
    else if (!search->running && !search_has_offer(search))
        draw_remark(pen, 3, STYLE_NOTE, "",
                    somebody_answered(search)
                        ? _("Nobody who was asked knows the settings for this address. The next "
                            "steps ask for them.")
                        : _("Nobody could be asked about this address. The next steps ask for "
                            "the settings."));
    if (!pen->roomy || pen->columns < TRACE_FROM || !search->found)
        return;
    draw_sources(pen, search);
    for (size_t i = 0; i < search->found->finding_count; i++)
        draw_remark(pen, 3, STYLE_DIM, "", search->found->findings[i]->text);
}
