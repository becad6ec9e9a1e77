/* What DNS was asked and answered, as values. */
#include "model/watch.h"

#include "base/mem.h"

#include <stdlib.h>
#include <string.h>

static const char *const names[WATCH_TYPE_COUNT] = {
    [WATCH_A] = "a", [WATCH_AAAA] = "aaaa", [WATCH_MX] = "mx"};

const char *watch_type_name(enum watch_type type)
{
    return names[type];
}

bool watch_type_by_name(const char *name, enum watch_type *type)
{
    for (size_t i = 0; i < WATCH_TYPE_COUNT; i++)
        if (strcmp(names[i], name) == 0) {
            *type = (enum watch_type)i;
            return true;
        }
    return false;
}

struct watch_answer *watch_answer_copy(const struct watch_answer *answer)
{
    struct watch_answer *copy = mem_new(1, sizeof *copy);
    *copy = *answer;
    copy->value = mem_copy(answer->value);
    copy->reason = mem_copy(answer->reason);
    return copy;
}

void watch_answer_free(struct watch_answer *answer)
{
    if (answer == NULL)
        return;
    free((char *)answer->value);
    free((char *)answer->reason);
    free(answer);
}

struct watch_list *watch_list_new(void)
{
    return mem_new(1, sizeof(struct watch_list));
}

void watch_list_add(struct watch_list *list, const char *name, enum watch_type type)
{
    if (list->count == list->room) {
        list->room = list->room ? list->room * 2 : 8;
        list->questions = mem_grow(list->questions, list->room, sizeof *list->questions);
    }
    list->questions[list->count++] = (struct watch_question){mem_copy(name), type};
}

void watch_list_free(struct watch_list *list)
{
    if (list == NULL)
        return;
    for (size_t i = 0; i < list->count; i++)
        free((char *)list->questions[i].name);
    free(list->questions);
    free(list);
}
