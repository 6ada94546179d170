# Needs Python 3.11+ and make; everything else is put into .venv.

PYTHON ?= python3
BIN := .venv/bin
BUILT := .venv/build-ready
TESTED := .venv/test-ready
REFERENCE ?= $(wildcard ../shared/reference)

export COVERAGE
export NO_MKDOCS_2_WARNING := 1

INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes
UV := uv==0.13.9

.DEFAULT_GOAL := help
.PHONY: help serve build check links publish add schema lint test mutants fuzz bench bench-scale shots lock clean

help: ## 列出命令
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 20

serve: $(BUILT) ## 在本机预览，改动即时刷新：http://127.0.0.1:8000
	$(BIN)/mkdocs serve --livereload

build: $(BUILT) ## 生成网站到 site/；有错就不动旧的
	@$(BIN)/lawbook build

check: $(BUILT) ## 只核对资料与文字，几秒钟
	@$(BIN)/lawbook check && echo 没有发现问题
ifneq ($(REFERENCE),)
	@$(BIN)/lawbook verify --from $(REFERENCE)
endif

links: $(BUILT) ## 公布过的网址都还打得开吗：make links SITE=https://example.org/
	@test -n "$(SITE)" || { echo '写明网站的地址：make links SITE=https://example.org/' >&2; exit 1; }
	@$(BIN)/python -m lawbook.links --site $(SITE) && echo 都打得开

publish: $(BUILT) ## 登记新网址、各页的引用与判断，重新生成 data/schema/
	@$(BIN)/lawbook publish

add: $(BUILT) ## 从参考文本导入条文：make add LAW=civil-code NO="676 677"
	@test -n "$(LAW)" && test -n "$(NO)" || { echo '写明文件名和条号：make add LAW=civil-code NO="676 677"' >&2; exit 1; }
	@test -n "$(REFERENCE)" || { echo '没有找到参考文本：放在 ../shared/reference，或者写 REFERENCE=它的文件夹' >&2; exit 1; }
	@$(BIN)/lawbook add $(LAW) $(NO) --from $(REFERENCE) $(MORE)

schema: $(BUILT) ## 重新生成 data/schema/
	@$(BIN)/lawbook schema

lint: $(TESTED) ## 代码格式与类型
	$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports
	@$(BIN)/python tests/device.py

test: $(TESTED) ## CI 跑的全部；COVERAGE=1 时列出测试没有走到的代码
	@$(BIN)/python tests/run.py

mutants: $(TESTED) ## 把模板、规则、计算器各改错一点，看测试看不看得见；EVERY=5 只试五分之一
	@$(BIN)/python tests/mutants.py --every $(or $(EVERY),1)

fuzz: $(TESTED) ## 改坏资料三千多处、给语法和读取喂随机输入，看有没有漏网的；约十分钟
	@$(BIN)/python tests/fuzz/run.py

bench: $(TESTED) ## 引用语法的查准查全、第一屏好不好懂、构建速度、搜索的准确与快慢、网页的轻重与快慢
	@$(BIN)/python tests/bench/run.py
	@$(BIN)/python tests/bench/deadline.py
	@$(BIN)/python tests/twins.py
	@$(BIN)/python tests/bench/linter.py
	@$(BIN)/python tests/bench/asked.py
	@$(BIN)/python tests/bench/plain.py $(BEFORE)
	@$(BIN)/python tests/bench/pagetext.py $(BEFORE)
	@$(BIN)/python tests/browser/chromium.py >/dev/null && $(BIN)/python tests/bench/search.py
	@$(BIN)/python tests/browser/chromium.py >/dev/null && $(BIN)/python tests/bench/pages.py
	@$(BIN)/python tests/bench/properdocs.py
	@$(BIN)/python tests/bench/reproducible.py

bench-scale: $(TESTED) ## 把资料加到一万条，看核对、生成、导入各要多久，占多少内存；约二十分钟
	@$(BIN)/python tests/bench/scale.py

shots: $(TESTED) ## 每种网页拍照：手机、电脑，白天、黑夜，放在 .cache/shots/；还有 docs/phone.png
	@$(BIN)/python tests/browser/chromium.py >/dev/null && $(BIN)/python tests/shots.py

lock: ## 由 requirements/*.in 重新锁定版本与哈希
	$(PYTHON) -m venv .cache/lock && .cache/lock/bin/pip install --quiet $(UV)
	for group in build test audit; do .cache/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-annotate --no-header --upgrade --output-file requirements/$$group.txt requirements/$$group.in || exit 1; done

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "需要 Python 3.11 以上，现在是 " + sys.version.split()[0])'
	$(PYTHON) -m venv .venv

PACKAGE := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .

$(BUILT): requirements/build.txt pyproject.toml | .venv/bin/python
	$(INSTALL) -r $<
	$(PACKAGE)
	@touch $@

$(TESTED): requirements/test.txt pyproject.toml | .venv/bin/python
	$(INSTALL) -r $<
	$(PACKAGE)
	@touch $@ $(BUILT)

clean: ## 删掉生成物
	rm -rf .venv .cache site .mypy_cache .ruff_cache .hypothesis
