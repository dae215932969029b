#pragma clang diagnostic ignored "-Wc23-extensions"
#include "CResources.h"

static const unsigned char sample_issue[] = {
#embed "sample.txt"
};

const unsigned char *qikan_sample_issue(size_t *count) {
  *count = sizeof sample_issue;
  return sample_issue;
}
