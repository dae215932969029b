#pragma once
#include <stddef.h>

/// The sample issue, as UTF-8 text: `*count` bytes, not terminated.
const unsigned char *qikan_sample_issue(size_t *count);
