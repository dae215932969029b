import Glibc

/// What a program left behind.
struct Outcome {
  /// The exit status, or 128 and the signal's number, as a shell gives it.
  let status: Int32
  let out: String
  let err: String

  var lines: [Substring] { out.split(separator: "\n") }
}

enum ProgramError: Error {
  case failed(call: String, errno: Int32)
  /// The program did not end, or never wrote what was waited for.
  case stuck(output: String)
}

/// Runs the built qikan to its end, without a terminal.
///
/// - Parameters:
///   - arguments: without the program's name.
///   - stdin: what standard input holds; nothing if `nil`.
///   - env: added to an environment that names no language and no terminal.
func run(_ arguments: [String], stdin: String? = nil, env: [String: String] = [:]) throws -> Outcome {
  try spawn(Products.qikan, arguments, stdin: stdin, env: env)
}

/// Runs a line of shell, in which `$QIKAN` is the program.
func runShell(_ line: String, env: [String: String] = [:]) throws -> Outcome {
  try spawn("/bin/sh", ["-c", line], stdin: nil, env: env.merging(["QIKAN": Products.qikan]) { $1 })
}

/// The folder that the test binary and the program were built into.
enum Products {
  static let folder: String = {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = max(0, readlink("/proc/self/exe", &path, path.count))
    let name = String(decoding: path[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    return String(name[..<(name.lastIndex(of: "/") ?? name.endIndex)])
  }()

  static let qikan = folder + "/qikan"
}

private func spawn(
  _ path: String, _ arguments: [String], stdin: String?, env: [String: String]
) throws -> Outcome {
  // Files, not pipes: nothing to be inherited by the programs that other tests start at the same time.
  let folder = try TemporaryFolder()
  let input = stdin == nil ? "/dev/null" : try folder.write(stdin ?? "", to: "in")
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&actions, 1, folder.path + "/out", O_WRONLY | O_CREAT, 0o600)
  posix_spawn_file_actions_addopen(&actions, 2, folder.path + "/err", O_WRONLY | O_CREAT | O_APPEND, 0o600)
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  // Tests run on threads that block signals, and a child would inherit that: SIGPIPE has to end it.
  var none = sigset_t()
  var all = sigset_t()
  sigemptyset(&none)
  sigfillset(&all)
  posix_spawnattr_setsigmask(&attributes, &none)
  posix_spawnattr_setsigdefault(&attributes, &all)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
  var pid: pid_t = 0
  let error = withCStrings([path] + arguments) { arguments in
    withCStrings(environment(env)) { posix_spawn(&pid, path, &actions, &attributes, arguments, $0) }
  }
  guard error == 0 else { throw ProgramError.failed(call: "posix_spawn", errno: error) }
  let status = try wait(for: pid)
  return Outcome(status: status, out: try folder.read("out"), err: try folder.read("err"))
}

/// The variables that a program gets, as `name=value`: none of the tests' own but what coverage needs.
func environment(_ variables: [String: String]) -> [String] {
  var all = ["PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"]
  // Lets a run under coverage count the program too.
  if let profile = getenv("LLVM_PROFILE_FILE") { all["LLVM_PROFILE_FILE"] = String(cString: profile) }
  return all.merging(variables) { $1 }.map { "\($0)=\($1)" }
}

/// - Returns: the status as `Outcome` has it.
func wait(for pid: pid_t) throws -> Int32 {
  var status: Int32 = 0
  while waitpid(pid, &status, 0) < 0 {
    guard errno == EINTR else { throw ProgramError.failed(call: "waitpid", errno: errno) }
  }
  let signal = status & 0x7F
  return signal == 0 ? status >> 8 & 0xFF : 128 + signal
}

func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let pointers = strings.map { strdup($0) } + [nil]
  defer { for pointer in pointers { free(pointer) } }
  return body(pointers)
}
