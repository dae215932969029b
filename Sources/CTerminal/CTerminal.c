#include "CTerminal.h"
int qt_placeholder(void) { return 0; }
