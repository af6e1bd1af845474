// libxml2's SAX parser with a handler that only counts: what parsing a page costs by itself.
#include <libxml/HTMLparser.h>
#include <stdio.h>

static long elements;

static void start(void *context, const xmlChar *name, const xmlChar **attributes) {
  (void)context, (void)name, (void)attributes;
  elements++;
}
static void end(void *context, const xmlChar *name) { (void)context, (void)name; }
static void text(void *context, const xmlChar *bytes, int count) {
  (void)context, (void)bytes, (void)count;
}

int main(int count, char **arguments) {
  if (count != 2) return 64;
  xmlSAXHandler handler = {
      .startElement = start, .endElement = end, .characters = text, .cdataBlock = text};
  htmlParserCtxtPtr context = htmlNewParserCtxt();
  if (context == NULL) return 71;
  *context->sax = handler;
  htmlCtxtReadFile(context, arguments[1], "UTF-8",
                   HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING);
  htmlFreeParserCtxt(context);
  return elements > 0 ? 0 : 65;
}
