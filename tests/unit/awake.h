/* awake.h - how many records of a registry were read, which nobody can tell from outside. */
#ifndef MAILSETUP_TESTS_AWAKE_H
#define MAILSETUP_TESTS_AWAKE_H

#include "model/registry_private.h"

static inline size_t registry_awake(const struct registry *registry, enum record_kind kind)
{
    const struct rows *rows = registry->lists[kind].rows;
    size_t awake = 0;

    for (size_t i = 0; i < rows->count; i++)
        awake += rows->rows[i]->record != NULL;
    return awake;
}

#endif
