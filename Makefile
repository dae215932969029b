# qikan: make run | test | install | uninstall | deb | deb-check | epub-check | bench | search-bench | shelf-bench | fuzz |
# honest | typeset-check | border-check | tables | lint | clean.
# Each sets up what it needs (.ci/setup).
SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
FILE ?= Resources/sample.txt

release = .build/release/qikan
debug = .build/debug/qikan

export SWIFT
# A crash must end a program that runs in a terminal, not wait there for a key.
export SWIFT_BACKTRACE = enable=no

.PHONY: run test install uninstall deb deb-check epub-check bench search-bench shelf-bench fuzz honest typeset-check
.PHONY: border-check tables lint clean build

# One release build serves run, install and bench: a single file that needs neither Swift nor C++ where it runs. (Where the
# linker finds no other libstdc++ first, it takes the one that becomes part of the program.)
c++ = $(CURDIR)/.build/c++
build:
	@.ci/setup build
	@mkdir -p $(c++)
	@library=$$(clang -print-file-name=libstdc++.a || gcc -print-file-name=libstdc++.a) && ln -sf "$$library" $(c++)/ || true
	$(SWIFT) build -c release --static-swift-stdlib --disable-local-rpath --product qikan -Xlinker -L$(c++)

# Reads FILE, the sample issue unless told; where there is no terminal, prints its outline instead.
run: build
	@if [ -t 0 ] && [ -t 1 ]; then $(release) "$(FILE)"; else $(release) outline "$(FILE)"; fi

test:
	@.ci/setup test
	$(SWIFT) test
	Tests/EndToEnd/run.sh $(debug)
	Tests/EndToEnd/day.sh $(debug)

# Where the parts go. Completions are what the program itself writes.
bindir = $(DESTDIR)$(PREFIX)/bin
share = $(DESTDIR)$(PREFIX)/share
man = $(share)/man/man1/qikan.1
man_zh = $(share)/man/zh_CN/man1/qikan.1
bash = $(share)/bash-completion/completions/qikan
zsh = $(share)/zsh/site-functions/_qikan
fish = $(share)/fish/vendor_completions.d/qikan.fish
doc = $(share)/doc/qikan

install: build
	install -d $(bindir) $(dir $(man) $(man_zh) $(bash) $(zsh) $(fish)) $(doc)
	install -s -m 755 $(release) $(bindir)/qikan
	install -m 644 Resources/man/qikan.1 $(man)
	install -m 644 Resources/man/qikan.zh_CN.1 $(man_zh)
	$(release) --generate-completion-script bash | sed '1{/^#!/d}' >$(bash)
	$(release) --generate-completion-script zsh >$(zsh)
	$(release) --generate-completion-script fish >$(fish)
	install -m 644 LICENSE NOTICE $(doc)

# Takes away what install put there; folders stay.
uninstall:
	rm -f $(bindir)/qikan $(man) $(man_zh) $(bash) $(zsh) $(fish) $(doc)/LICENSE $(doc)/NOTICE
	-rmdir $(doc)

# A Debian package in .build/deb, which needs no Swift where it is installed.
deb:
	@.ci/setup deb
	@MAKE="$(MAKE)" .ci/deb

# Installs the package in a fresh Debian (debootstrap), which has no Swift, and runs it there; needs root.
deb-check: deb
	@.ci/setup deb-check
	Tests/EndToEnd/deb-check.sh .build/deb/*.deb

bench: build
	@.ci/setup bench
	Tests/Benchmarks/bench.sh $(release)
	Tests/Benchmarks/reading.py $(release)
	$(SWIFT) run -c release FirstPage
	$(SWIFT) run -c release ParseSpeed $(issues)

# The sample, and real issues where there are any.
QIKAN_CORPUS ?= ../shared/corpus
issues = Resources/sample.txt $(wildcard $(QIKAN_CORPUS)/*.txt $(QIKAN_CORPUS)/*.md)

# A search a key, in the largest issue and in 50 MB of it; beside ripgrep. Then how soon a key is to be seen while those
# 50 MB are searched.
search-bench: build
	$(SWIFT) run -c release SearchBench $(issues)
	Tests/Benchmarks/key-echo.py $(release) $(issues)

# The index of a shelf of 1,000 issues: how fast it is built, and asked, beside ripgrep.
shelf-bench:
	@.ci/setup build
	QIKAN_CORPUS=$(QIKAN_CORPUS) $(SWIFT) run -c release ShelfBenchmark Resources/sample.txt

# Sets the issues at every width from 20 to 160, and counts what is wrong.
typeset-check:
	@.ci/setup build
	$(SWIFT) run -c release TypesetCheck Tests/EndToEnd/wide-and-narrow.md $(issues)

# The line between the panes in a real xterm, ambiguous characters narrow and wide.
border-check:
	@.ci/setup xterm
	$(SWIFT) build --product qikan
	Tests/EndToEnd/xterm-border.py $(debug) Tests/EndToEnd/wide-and-narrow.md

# What epubcheck says of the e-books: of the sample, of Markdown, and of real issues where there are any. Apart from
# `make test`, because Java is 190 MB to install and each book takes it seconds.
epub-check:
	@.ci/setup epub
	$(SWIFT) build --product qikan
	Tests/EndToEnd/epub-check.sh $(debug) $(wildcard $(QIKAN_CORPUS)/*.txt $(QIKAN_CORPUS)/*.md)

# The tables of characters anew, from what Debian's unicode-data and opencc install.
tables = Sources/Typesetting/Tables
folding = Sources/JournalSearch/Folding/Tables
pinyin = Sources/JournalSearch/Pinyin/Tables
tables:
	$(folding)/generate-variants.py >$(folding)/VariantForms.swift
	$(pinyin)/generate-pinyin.py >$(pinyin)/PinyinReadings.swift
	$(tables)/generate-tables.py width >$(tables)/WidthTable.swift
	$(tables)/generate-tables.py break >$(tables)/BreakTable.swift

# How often honest text is repaired: at most once in 100,000 characters, of each kind of text.
honest: build
	Tests/Benchmarks/honest-text.sh $(release)

# Random input to each part that reads files, under libFuzzer with the address sanitizer, for half an hour or a million
# inputs each: SECONDS_EACH, RUNS_EACH, TARGETS.
fuzz:
	@.ci/setup build
	QIKAN_FUZZ=1 $(SWIFT) build -c release --product Fuzzer --sanitize=fuzzer -Xswiftc -sanitize=address,fuzzer \
		-Xcc -fsanitize=address -Xcxx -fsanitize=address --scratch-path .build/fuzz
	Tests/Fuzz/run.sh .build/fuzz/release/Fuzzer $(TARGETS)

lint:
	$(SWIFT) format lint --strict -r Sources Tests Package.swift

clean:
	$(SWIFT) package clean
