#define _GNU_SOURCE
#include "CShelf.h"
#include <elf.h>
#include <link.h>
#include <string.h>

struct answer {
  const unsigned char *identifier;
  size_t count;
};

static size_t padded(size_t count) { return (count + 3) & ~(size_t)3; }

static void look_in_notes(const unsigned char *notes, size_t count, struct answer *answer) {
  size_t place = 0;
  while (place + sizeof(ElfW(Nhdr)) <= count) {
    const ElfW(Nhdr) *note = (const void *)(notes + place);
    size_t name = place + sizeof *note;
    size_t contents = name + padded(note->n_namesz);
    size_t next = contents + padded(note->n_descsz);
    if (next > count) return;
    if (note->n_type == NT_GNU_BUILD_ID && note->n_namesz == 4 && !memcmp(notes + name, "GNU", 4)) {
      answer->identifier = notes + contents;
      answer->count = note->n_descsz;
    }
    place = next;
  }
}

// The program itself is the first object.
static int look_in_program(struct dl_phdr_info *object, size_t size, void *answer) {
  (void)size;
  for (int i = 0; i < object->dlpi_phnum; i++) {
    const ElfW(Phdr) *part = &object->dlpi_phdr[i];
    if (part->p_type == PT_NOTE)
      look_in_notes((const unsigned char *)object->dlpi_addr + part->p_vaddr, part->p_memsz, answer);
  }
  return 1;
}

size_t qs_build_id(const unsigned char **identifier) {
  struct answer answer = {NULL, 0};
  dl_iterate_phdr(look_in_program, &answer);
  *identifier = answer.identifier;
  return answer.count;
}
