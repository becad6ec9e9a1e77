/* base/mem.h - memory is there, or the program ends with the terminal restored.
 * Every size from outside is bounded before it comes here. */
#ifndef MAILSETUP_BASE_MEM_H
#define MAILSETUP_BASE_MEM_H

#include <stddef.h>

/* Zeroed, never NULL. The caller frees with free(). */
void *mem_new(size_t count, size_t size);
/* The bytes beyond the old size are not zeroed. */
void *mem_grow(void *old, size_t count, size_t size);
/* A wish that what is in it of whole large pages come as such: the system gives, clears and takes
 * one of them for 512 small ones. Nothing for less than MEM_LARGE. */
enum { MEM_LARGE_PAGE = 2 * 1024 * 1024, MEM_LARGE = 2 * MEM_LARGE_PAGE };
void mem_wish_large(void *bytes, size_t size);
/* NULL gives NULL. */
char *mem_copy(const char *text);
char *mem_copy_n(const char *bytes, size_t length);
/* A formatted string of any length; never NULL. */
char *mem_format(const char *format, ...) __attribute__((format(printf, 1, 2)));
/* Overwrite in a way that the compiler does not remove. */
void mem_wipe(void *bytes, size_t length);
/* Wipe and free: what a server echoes of a login must not stay in memory that was given back. Both
 * accept NULL; string: up to its NUL. */
void mem_forget(void *bytes, size_t length);
void mem_forget_string(char *string);

/* Called once before the program ends for lack of memory, to give the terminal back. */
void mem_on_exhaustion(void (*restore)(void));
/* Ends the program in that way; for memory that does not come from malloc(). */
_Noreturn void mem_exhausted(void);
/* The same for anything else without which nothing can go on. */
_Noreturn void mem_end_program(const char *why);
/* The same in order, with an exit status: what cannot go on is nobody's mistake in the program. */
_Noreturn void mem_leave_program(int status, const char *why);

#endif
