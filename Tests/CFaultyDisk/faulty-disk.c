// Loaded before the C library (LD_PRELOAD): a disk that is full, or that has not written until somebody lets it.
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

// Waits at the pipe that QIKAN_SLOW_DISK names, until that has been opened for writing and closed again.
static void wait_for_disk(void) {
  const char *path = getenv("QIKAN_SLOW_DISK");
  int pipe = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
  char byte;
  while (pipe >= 0 && read(pipe, &byte, 1) > 0) {
  }
  if (pipe >= 0) close(pipe);
}

// With QIKAN_FULL_DISK set, what was written finds no room.
int fsync(int descriptor) {
  wait_for_disk();
  if (getenv("QIKAN_FULL_DISK")) {
    errno = ENOSPC;
    return -1;
  }
  return (int)syscall(SYS_fsync, descriptor);
}
