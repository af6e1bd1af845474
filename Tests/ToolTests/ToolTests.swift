import Testing

/// Everything that runs the binary.
///
/// One run at a time: Foundation's pipes are inherited by every process started meanwhile, and so
/// an input would not end before they do.
@Suite(.serialized, .enabled(if: Qpick.binary != nil, "qpick was not built; set QPICK_BINARY"))
enum ToolTests {}
