/* model/facts_list.h - blank-separated lists of facts as sets; "-" is the empty one. */
#ifndef MAILSETUP_MODEL_FACTS_LIST_H
#define MAILSETUP_MODEL_FACTS_LIST_H

#include <stdbool.h>
#include <stddef.h>

/* Every result is sorted, each word once, "-" when there is none; the caller frees. */
char *list_sorted(const char *words);
char *list_without(const char *list, const char *other); /* what is in list alone */
/* All of list and, as long as there are fewer than most, what is in other alone. "" is nothing,
 * and from nothing comes nothing. */
char *list_joined(const char *list, const char *other, size_t most);
bool list_holds(const char *list, const char *other); /* is every word of other in list? */

/* Are the addresses now others than those before, so that it is news (model/facts.h)? "" is
 * unknown; families that are on one side only are not compared: a setting may have chosen. */
bool addresses_moved(const char *before, const char *now);

#endif
