import Foundation
import TestSupport
import Testing

/// Reads and writes that the system cuts short, interrupts, puts off or refuses.
///
/// A library of C that is preloaded into the binary makes them (`Faults/faults.c`).
#if os(Linux)
  @Suite(.enabled(if: FaultLibrary.path != nil, "no C compiler to build the faults with"))
  struct FaultTests {
    private static let page = "home-feed.html"

    /// What the faults of `kind` on `descriptor` leave of a run on the page, as a file or standard
    /// input.
    private func run(
      _ kind: String, on descriptor: Int, after byteCount: Int = 0, piped: Bool = true
    ) throws -> BuiltTool.Run {
      let arguments = ["--as-of", "saved", "--format", "json", "--no-config"]
      return try BuiltTool.run(
        arguments + [piped ? "-" : Self.page],
        input: piped ? try FixtureFolder.bytes(Self.page) : nil,
        environment: [
          "LD_PRELOAD": try #require(FaultLibrary.path), "FAULT": kind, "FAULT_FD": "\(descriptor)",
          "FAULT_AFTER": "\(byteCount)", "ASAN_OPTIONS": "verify_asan_link_order=0",
        ])
    }

    /// -1 stands for the file.
    @Test(arguments: ["bytes", "EINTR", "EAGAIN"], [0, 1, 2, -1])
    func `a read or write that is short, interrupted or put off changes nothing`(
      kind: String, descriptor: Int
    ) throws {
      let isPiped = descriptor == 0
      let expected = try run("none", on: descriptor, piped: isPiped)
      let found = try run(kind, on: descriptor, piped: isPiped)
      #expect(expected.status == 0)
      #expect(found.status == expected.status)
      #expect(found.bytes == expected.bytes)
      #expect(found.errors == expected.errors)
    }

    @Test(arguments: [0, -1], [0, 1, 70_000])
    func `reading that fails is an error with what was read`(descriptor: Int, byteCount: Int) throws
    {
      let found = try run("EIO", on: descriptor, after: byteCount, piped: descriptor == 0)
      let place = descriptor == 0 ? "standard input" : Self.page
      #expect(found.status == 74)
      #expect(found.errors.contains("qpick: \(place): error: reading failed: Input/output error"))
      #expect(try found.jsonLines().count == 1)
    }

    @Test(
      arguments: [("ENOSPC", "No space left on device"), ("EIO", "Input/output error")], [0, 100])
    func `writing that fails is an error`(fault: (kind: String, reason: String), byteCount: Int)
      throws
    {
      let found = try run(fault.kind, on: 1, after: byteCount)
      #expect(found.status == 74)
      #expect(found.bytes.count == byteCount)
      #expect(
        found.errors.hasSuffix(
          "qpick: standard output: error: writing failed: \(fault.reason)\n"))
    }

    @Test func `a writer that takes nothing for ever is an error, not a loop`() throws {
      let found = try run("zero", on: 1, after: 100)
      #expect(found.status == 74)
      #expect(found.errors.hasSuffix("writing failed: nothing was written\n"))
    }

    @Test(arguments: [0, 100])
    func `a closed pipe ends it quietly, and a closed standard error leaves the result`(
      byteCount: Int
    ) throws {
      let expected = try run("none", on: 1)
      let closed = try run("EPIPE", on: 1, after: byteCount)
      #expect(closed.bytes.count == byteCount)
      #expect(!closed.errors.contains("error"))
      #expect(try run("EPIPE", on: 2, after: byteCount).bytes == expected.bytes)
    }

    @Test(
      .disabled(
        if: ProcessInfo.processInfo.environment["LSAN_OPTIONS"] != nil,
        "AddressSanitizer needs more of it before `main`"), arguments: [64, 128])
    func `a small stack is said`(kilobytes: Int) throws {
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = [
        "-c", "ulimit -s \(kilobytes) && exec \"$0\" --version", BuiltTool.binary.path,
      ]
      let errors = Pipe()
      process.standardError = errors
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      let text = String(
        decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 74)
      #expect(
        text.hasPrefix(
          "qpick: error: the stack is limited to \(kilobytes) KB; expected at least 192\nhint: "))
    }
  }

  /// The library, built once.
  private enum FaultLibrary {
    static let path: String? = {
      let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let library = folder.appending(path: "faults.so").path
      let source = URL(filePath: #filePath).deletingLastPathComponent().appending(
        path: "Faults/faults.c")
      for compiler in ["clang", "cc"] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
          compiler, "-shared", "-fPIC", "-O1", "-o", library, source.path, "-ldl",
        ]
        process.standardError = FileHandle.nullDevice
        if (try? process.run()) != nil {
          process.waitUntilExit()
          if process.terminationStatus == 0 { return library }
        }
      }
      return nil
    }()
  }
#endif
