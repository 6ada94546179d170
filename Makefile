# Needs Python 3.11+ and make; everything else is put into .venv.

PYTHON ?= python3
BIN := .venv/bin
BUILT := .venv/build-ready
TESTED := .venv/test-ready
REFERENCE ?= $(wildcard ../shared/reference)

export PYTHONPATH := $(CURDIR)/hooks
export NO_MKDOCS_2_WARNING := 1
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null)

INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes
UV := uv==0.13.9

.DEFAULT_GOAL := help
.PHONY: help serve build check lint test bench shots lock clean

help: ## 列出命令
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 16

serve: $(BUILT) ## 在本机预览，改动即时刷新：http://127.0.0.1:8000
	$(BIN)/mkdocs serve --livereload

build: $(BUILT) ## 生成网站到 site/；有错就不动旧的
	rm -rf .cache/site
	$(BIN)/mkdocs build --strict --site-dir .cache/site
	rm -rf site && mv .cache/site site

check: $(BUILT) ## 只核对资料与文字，几秒钟
	@$(BIN)/python -m lawbook check && echo 没有发现问题
ifneq ($(REFERENCE),)
	@$(BIN)/python -m lawbook verify --from $(REFERENCE)
endif

lint: $(TESTED) ## 代码格式与类型
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy

test: $(TESTED) ## CI 跑的全部：资料、代码、测试、严格构建、浏览器
	@$(BIN)/python tests/run.py

bench: $(TESTED) ## 引用语法的查准查全、构建速度、搜索的准确与快慢、网页的轻重与快慢、nginx
	@$(BIN)/python tests/bench/run.py
	@$(BIN)/python tests/twins.py
	@$(BIN)/python tests/bench/linter.py
	@$(BIN)/python tests/browser/chromium.py >/dev/null && $(BIN)/python tests/bench/search.py
	@$(BIN)/python tests/browser/chromium.py >/dev/null && $(BIN)/python tests/bench/pages.py
	@$(BIN)/python tests/bench/nginx.py
	@$(BIN)/python tests/bench/properdocs.py

shots: $(TESTED) ## 每种网页拍照：手机、电脑，白天、黑夜，放在 .cache/shots/
	@$(BIN)/python tests/browser/chromium.py >/dev/null && $(BIN)/python tests/shots.py

lock: ## 由 requirements/*.in 重新锁定版本与哈希
	$(PYTHON) -m venv .cache/lock && .cache/lock/bin/pip install --quiet $(UV)
	for group in build test; do .cache/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-annotate --no-header --upgrade --output-file requirements/$$group.txt requirements/$$group.in || exit 1; done

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "需要 Python 3.11 以上，现在是 " + sys.version.split()[0])'
	$(PYTHON) -m venv .venv

$(BUILT): requirements/build.txt | .venv/bin/python
	$(INSTALL) -r $<
	@touch $@

$(TESTED): requirements/test.txt | .venv/bin/python
	$(INSTALL) -r $<
	@touch $@ $(BUILT)

clean: ## 删掉生成物
	rm -rf .venv .cache site .mypy_cache .ruff_cache .hypothesis
