#pragma once
int qt_placeholder(void);
