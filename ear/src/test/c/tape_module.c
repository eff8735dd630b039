/*
 * A PKCS#11 module in front of another one, which counts the calls that are made and, when it is asked to, writes them on a tape (tape.h).
 *
 * Beside the library lie, named as it is: ".behind", the path of the module behind; ".page", 4096 bytes that others map too; ".tape".
 * The page has numbers of 64 bits: 0 whether to record, 1 whether to hide elliptic curves, 2 nanoseconds of CPU in C_GenerateKeyPair, 3 how many
 * of these, and from 8 on how many calls of each place.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>
#include "tape.h"

enum { RECORD, NO_CURVES, NANOSECONDS, GENERATED, COUNTS = 8 };

static Table real, ours;
static uint64_t *page;
static FILE *tape;
static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;

static void hex(const unsigned char *bytes, UL length) {
    if (!bytes) { fprintf(tape, " N"); return; }
    fprintf(tape, " x");
    for (UL i = 0; i < length; i++) fprintf(tape, "%02x", bytes[i]);
}
static void wanted(const Attribute *all, UL count) {
    fprintf(tape, " %lx", count);
    for (UL i = 0; i < count; i++)
        if (all[i].value) fprintf(tape, " %lx %lx", all[i].type, all[i].length); else fprintf(tape, " %lx N", all[i].type);
}
static void given(const Attribute *all, UL count) {
    fprintf(tape, " %lx", count);
    for (UL i = 0; i < count; i++) fprintf(tape, " %lx", all[i].type), hex(all[i].value, all[i].length);
}
static void room(UL place, UL length) {
    if (place) fprintf(tape, " %lx", length); else fprintf(tape, " N");
}
static void found(const UL *objects, UL most, const UL *count) {
    UL number = *count < most ? *count : most;
    fprintf(tape, " %lx %lx", most, number);
    for (UL i = 0; i < number; i++) fprintf(tape, " %lx", objects[i]);
}
static void argument(char letter, const UL *a) {
    switch (letter) {
    case 'S': case 'H': case 'K': case 'u': fprintf(tape, " %lx", a[0]); break;
    case 'b': fprintf(tape, " %lx", a[0] & 0xff); break;
    case 'h': case 'k': fprintf(tape, " %lx", *(UL *) a[0]); break;
    case 'P': case 'B': hex((void *) a[0], a[1]); break;
    case 'L': hex((void *) a[0], 32); break;
    case 'M': fprintf(tape, " %lx", ((Mechanism *) a[0])->type), hex(((Mechanism *) a[0])->parameter, ((Mechanism *) a[0])->length); break;
    case 'T': given((void *) a[0], a[1]); break;
    case 'Q': wanted((void *) a[0], a[1]); break;
    case 'F': found((void *) a[0], a[1], (void *) a[2]); break;
    case 'l': case 'D': room(a[0], *(UL *) a[1]); break;
    }
}

/* The rooms that are asked for are overwritten by the call, so what is asked is kept before it. */
static UL recorded(int i, UL *a) {
    UL lengths[4] = {0}, asked[8], n = 0;
    Attribute copy[64];
    memcpy(asked, a, sizeof asked);
    int at = 0;
    for (const char *s = SHAPES[i]; *s; at += width(*s++)) {
        if (*s == 'l' || *s == 'D') lengths[n] = *(UL *) a[at + 1], asked[at + 1] = (UL) &lengths[n++];
        if (*s == 'Q' && a[at + 1] <= 64) memcpy(copy, (void *) a[at], a[at + 1] * sizeof(Attribute)), asked[at] = (UL) copy;
    }
    UL result = ((Call) real.f[i])(a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7]);
    pthread_mutex_lock(&one_at_a_time);
    fprintf(tape, "%d %lx", i, result);
    at = 0;
    for (const char *s = SHAPES[i]; *s; at += width(*s++)) argument(*s, asked + at);
    fprintf(tape, "\n");
    fflush(tape);
    pthread_mutex_unlock(&one_at_a_time);
    return result;
}
/* Of this thread: how long a pair takes is chance, and is compared apart from how busy the machine is. */
static uint64_t cpu(void) {
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (uint64_t) t.tv_sec * 1000000000u + (uint64_t) t.tv_nsec;
}
static void hide_curves(UL *list, UL *count) {
    UL kept = 0;
    if (!list) return;
    for (UL i = 0; i < *count; i++) if (list[i] < 0x1040 || list[i] > 0x104f) list[kept++] = list[i];
    *count = kept;
}
static UL pass(int i, UL *a) {
    uint64_t begun = i == GENERATE_KEY_PAIR ? cpu() : 0;
    __atomic_add_fetch(&page[COUNTS + i], 1, __ATOMIC_RELAXED);
    UL result = page[RECORD] && SHAPES[i] ? recorded(i, a) : ((Call) real.f[i])(a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7]);
    if (i == GENERATE_KEY_PAIR) {
        __atomic_add_fetch(&page[NANOSECONDS], cpu() - begun, __ATOMIC_RELAXED);
        __atomic_add_fetch(&page[GENERATED], 1, __ATOMIC_RELAXED);
    }
    if (i == GET_MECHANISM_LIST && !result && page[NO_CURVES]) hide_curves((UL *) a[1], (UL *) a[2]);
    return result;
}

/* Integer arguments travel alike on the platforms that the benchmarks run on, so one shape fits every function. */
#define W(i) static UL w##i(UL a, UL b, UL c, UL d, UL e, UL f, UL g, UL h) { UL all[8] = {a, b, c, d, e, f, g, h}; return pass(i, all); }
#define TEN(m, t) m(t##0) m(t##1) m(t##2) m(t##3) m(t##4) m(t##5) m(t##6) m(t##7) m(t##8) m(t##9)
#define ALL(m) m(0) m(1) m(2) m(3) m(4) m(5) m(6) m(7) m(8) m(9) TEN(m, 1) TEN(m, 2) TEN(m, 3) TEN(m, 4) TEN(m, 5) \
    m(60) m(61) m(62) m(63) m(64) m(65) m(66) m(67)
ALL(W)
#define ENTRY(i) if (real.f[i]) ours.f[i] = (void *) w##i;

static int open_beside(const char *own) {
    char name[4096], behind[4096] = "";
    snprintf(name, sizeof name, "%s.behind", own);
    FILE *file = fopen(name, "r");
    if (!file || !fgets(behind, sizeof behind, file)) return 0;
    fclose(file);
    snprintf(name, sizeof name, "%s.page", own);
    int descriptor = open(name, O_RDWR);
    page = descriptor < 0 ? MAP_FAILED : mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
    snprintf(name, sizeof name, "%s.tape", own);
    tape = fopen(name, "a");
    void *library = dlopen(behind, RTLD_NOW | RTLD_LOCAL);
    UL (*get)(Table **) = library ? (UL (*)(Table **)) dlsym(library, "C_GetFunctionList") : NULL;
    Table *table;
    if (page == MAP_FAILED || !tape || !get || get(&table)) return 0;
    real = ours = *table;
    return 1;
}

UL C_GetFunctionList(Table **list) {
    Dl_info self;
    if (!real.f[0]) {
        if (!dladdr((void *) C_GetFunctionList, &self) || !open_beside(self.dli_fname)) return 5;
        ALL(ENTRY)
        ours.f[3] = (void *) C_GetFunctionList;
    }
    *list = &ours;
    return 0;
}
