/* Problems of a file: collected while it is read, told in the order of its lines. */
#include "store/problem.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *visible(const char *text)
{
    struct text out = {0};
    utf8_visible(&out, text, strlen(text));
    return out.length > 0 ? text_take(&out) : mem_copy("");
}

void problems_add(struct problems *problems, size_t line, const char *path, const char *format, ...)
{
    size_t order = problems->count++;
    if (problems->kept == PROBLEMS_MAX)
        return;
    char sentence[ERR_TEXT_MAX];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(sentence, sizeof(sentence), format, arguments);
    va_end(arguments);
    problems->rows[problems->kept++] = (struct problem){
        .line = line, .order = order, .path = visible(path), .sentence = visible(sentence)};
}

static int by_line(const void *left, const void *right)
{
    const struct problem *a = left, *b = right;
    if (a->line != b->line)
        return a->line < b->line ? -1 : 1;
    return (a->order > b->order) - (a->order < b->order);
}

static void sort(struct problems *problems)
{
    if (problems->kept > 1)
        qsort(problems->rows, problems->kept, sizeof(problems->rows[0]), by_line);
}

void problems_tell(struct problems *problems, store_problem *tell, void *context)
{
    if (tell == NULL)
        return;
    sort(problems);
    for (size_t i = 0; i < problems->kept; i++)
        tell(context, problems->rows[i].path, problems->rows[i].line, problems->rows[i].sentence);
    if (problems->count > problems->kept) {
        char more[200];
        snprintf(more, sizeof(more),
                 _("There are %zu more problems; mend these first and look again."),
                 problems->count - problems->kept);
        tell(context, "", 0, more);
    }
}

const struct problem *problems_first(struct problems *problems)
{
    sort(problems);
    return problems->kept > 0 ? &problems->rows[0] : NULL;
}

void problems_clear(struct problems *problems)
{
    for (size_t i = 0; i < problems->kept; i++) {
        free(problems->rows[i].path);
        free(problems->rows[i].sentence);
    }
    *problems = (struct problems){0};
}
