// Preloaded into qpick, makes the reads and writes of one descriptor behave as a system may:
// FAULT is the kind, FAULT_FD the descriptor (-1: regular files), FAULT_AFTER how many bytes pass
// before an error.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef ssize_t (*transfer)(int, void *, size_t);

static const char *kind(void) {
  const char *value = getenv("FAULT");
  return value ? value : "";
}

static int is_wanted(int descriptor) {
  const char *wanted = getenv("FAULT_FD");
  if (wanted == NULL) return 0;
  if (atoi(wanted) >= 0) return descriptor == atoi(wanted);
  struct stat status;
  return descriptor > 2 && fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode)
    && status.st_size > 0;
}

static ssize_t fail(int code) {
  errno = code;
  return -1;
}

static ssize_t with_fault(transfer real, int descriptor, void *bytes, size_t count) {
  static long passed, calls;
  const char *name = kind();
  long after = getenv("FAULT_AFTER") ? atol(getenv("FAULT_AFTER")) : 0;
  if (!is_wanted(descriptor) || count == 0) return real(descriptor, bytes, count);
  calls++;
  if (strcmp(name, "EINTR") == 0 && calls % 50 != 0) return fail(EINTR);
  if (strcmp(name, "EAGAIN") == 0 && calls % 2 != 0) return fail(EAGAIN);
  if (passed >= after) {
    if (strcmp(name, "EIO") == 0) return fail(EIO);
    if (strcmp(name, "ENOSPC") == 0) return fail(ENOSPC);
    if (strcmp(name, "EPIPE") == 0) return fail(EPIPE);
    if (strcmp(name, "zero") == 0) return 0;
  }
  if (strcmp(name, "bytes") == 0) count = 1;
  if (after > passed && count > (size_t)(after - passed)) count = after - passed;
  ssize_t done = real(descriptor, bytes, count);
  if (done > 0) passed += done;
  return done;
}

ssize_t read(int descriptor, void *bytes, size_t count) {
  return with_fault((transfer)dlsym(RTLD_NEXT, "read"), descriptor, bytes, count);
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  return with_fault((transfer)dlsym(RTLD_NEXT, "write"), descriptor, (void *)bytes, count);
}
