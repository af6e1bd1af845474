#pragma once

// A libxml2 built with ICU includes the system's ICU headers, which clash with the ICU inside of
// Swift's Foundation in every program that imports both. They only add members to the end of a
// struct that nothing here looks into.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/parser.h>

// Frees the bytes that a push parser has parsed; from 2.14 on it keeps them otherwise.
static inline void qpickForgetParsedBytes(htmlParserCtxtPtr context) {
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wdeprecated-declarations"
  if (context->input->cur - context->input->base > 65536) xmlParserInputShrink(context->input);
#pragma clang diagnostic pop
}

// The version in use, such as "20914"; a variable, which Swift does not take for a constant.
static inline const char *qpickLibXML2Version(void) { return xmlParserVersion; }

// `memchr` and its like.
#include <string.h>
