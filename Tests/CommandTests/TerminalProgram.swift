import CPty
import Glibc

/// A key press that waits for something to be on the screen.
struct Typing {
  let after: String
  let keys: String
}

/// Runs the built qikan to its end with a terminal of 24 rows as standard input, output and error.
///
/// - Parameter typing: what to type, in order. The output waited for is looked for after the one before.
/// - Returns: all that was written to the terminal, with its line ends as `\n`.
func runOnTerminal(
  _ arguments: [String], columns: Int = 80, env: [String: String] = [:], typing: [Typing] = []
) throws -> Outcome {
  try runOnTerminal(path: Products.qikan, arguments, columns: columns, env: env, typing: typing)
}

/// The same for a line of shell, in which `$QIKAN` is the program.
func runShellOnTerminal(_ line: String, typing: [Typing]) throws -> Outcome {
  try runOnTerminal(path: "/bin/sh", ["-c", line], columns: 80, env: ["QIKAN": Products.qikan], typing: typing)
}

private func runOnTerminal(
  path: String, _ arguments: [String], columns: Int, env: [String: String], typing: [Typing]
) throws -> Outcome {
  var child = pty_child()
  let variables = environment(["TERM": "xterm-256color", "LC_CTYPE": "C.UTF-8"].merging(env) { $1 })
  let error = withCStrings([path] + arguments) { arguments in
    withCStrings(variables) { pty_spawn(path, arguments, $0, 24, Int32(columns), [-1, -1, -1], &child) }
  }
  guard error == 0 else { throw ProgramError.failed(call: "pty_spawn", errno: error) }
  defer {
    pty_hang_up(&child)
    close(child.exited)
  }
  do {
    let out = try converse(with: child, typing: typing[...])
    return Outcome(status: try wait(for: child.pid), out: out, err: "")
  } catch {
    kill(child.pid, SIGKILL)
    _ = try wait(for: child.pid)
    throw error
  }
}

/// Reads what a program writes until it has ended, and types.
private func converse(with child: pty_child, typing: ArraySlice<Typing>) throws -> String {
  var typing = typing
  var bytes: [UInt8] = []
  var seen = 0
  while true {
    var requests = [
      pollfd(fd: child.master, events: Int16(POLLIN), revents: 0),
      pollfd(fd: child.exited, events: Int16(POLLIN), revents: 0),
    ]
    // The limit is for a program that is stuck; no passing test comes near it.
    let ready = poll(&requests, 2, 30_000)
    if ready == 0 { throw ProgramError.stuck(output: text(bytes)) }
    guard ready > 0 || errno == EINTR else { throw ProgramError.failed(call: "poll", errno: errno) }
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = read(child.master, &chunk, chunk.count)
    if count > 0 { bytes += chunk[..<count] }
    // What it wrote before it ended is all there by then.
    if count <= 0, requests[1].revents != 0 { return text(bytes) }
    while let next = typing.first, let end = find(Array(next.after.utf8), in: bytes[seen...]) {
      seen = end
      _ = write(child.master, next.keys, next.keys.utf8.count)
      typing.removeFirst()
    }
  }
}

/// - Returns: the index after the first place where the bytes stand.
private func find(_ wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
  var start = bytes.startIndex
  while start + wanted.count <= bytes.endIndex {
    if bytes[start..<(start + wanted.count)].elementsEqual(wanted) { return start + wanted.count }
    start += 1
  }
  return nil
}

private func text(_ bytes: [UInt8]) -> String {
  String(decoding: bytes.filter { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
}
