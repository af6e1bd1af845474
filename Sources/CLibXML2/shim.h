#pragma once

// A libxml2 built with ICU includes the system's ICU headers, which clash with the ICU inside of
// Swift's Foundation in every program that imports both. They only add members to the end of a
// struct that nothing here looks into.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>

// `memchr` and its like.
#include <string.h>
